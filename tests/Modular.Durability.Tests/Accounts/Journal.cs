namespace Modular.Durability.Tests.Accounts;

/// <summary>What one client meant to do to its trajectory, and what it was told. It has one request open at a time.</summary>
internal sealed class Journal(string trajectory)
{
    private readonly List<(string RequestId, string Etag)> _acknowledged = [];

    public string Trajectory { get; } = trajectory;

    /// <summary>Requests that were answered, with the version that the answer gave.</summary>
    public IReadOnlyList<(string RequestId, string Etag)> Acknowledged => _acknowledged;

    /// <summary>The request that was sent and never answered; null when there is none.</summary>
    public string? InDoubt { get; private set; }

    public void Intend(string requestId) => InDoubt = requestId;

    public void Acknowledge(string etag)
    {
        _acknowledged.Add((InDoubt!, etag));
        InDoubt = null;
    }
}
