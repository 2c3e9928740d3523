namespace Modular.Durability.Tests.Accounts;

/// <summary>Compares what clients were told with what the host has after a crash.</summary>
internal static class Account
{
    /// <summary>
    /// What does not add up; nothing when each acknowledged request is there once, and nothing else but what was in doubt.
    /// </summary>
    /// <param name="journal">What the client was told.</param>
    /// <param name="found">The versions that the host says its requests made, oldest first.</param>
    public static IEnumerable<string> Discrepancies(Journal journal, IReadOnlyList<string> found)
    {
        foreach (var (requestId, etag) in journal.Acknowledged)
        {
            var times = found.Count(version => version == etag);
            if (times != 1)
            {
                yield return $"{journal.Trajectory}: {requestId} was acknowledged as {etag} and is there {times} times.";
            }
        }

        var unexplained = found.Count - journal.Acknowledged.Count;
        if (unexplained > (journal.InDoubt is null ? 0 : 1))
        {
            yield return $"{journal.Trajectory}: {unexplained} effects that nobody was told of.";
        }
    }
}
