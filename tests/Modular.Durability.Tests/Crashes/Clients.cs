using System.Globalization;
using Grpc.Core;
using Modular.ChildHost.Calls;
using Modular.ChildHost.Scenes;
using Modular.Durability.Tests.Accounts;
using Modular.Trajectories.V1;

namespace Modular.Durability.Tests.Crashes;

/// <summary>Clients that fire triggers, each on a trajectory of its own, until their host is gone.</summary>
internal sealed class Clients(Liemers liemers, IReadOnlyList<Journal> journals)
{
    private const string Trigger = "record_attendance";

    /// <summary>The versions that were acknowledged, each the number of the command that made it.</summary>
    public IEnumerable<long> Acknowledged => journals.SelectMany(journal => journal.Acknowledged)
        .Select(each => long.Parse(each.Etag, CultureInfo.InvariantCulture));

    /// <summary>Fires until the host no longer answers; the first acknowledgement of all completes <paramref name="begun"/>.</summary>
    public Task FireUntilGoneAsync(HostClient host, TaskCompletionSource begun) => Task.WhenAll(journals.Select(async journal =>
    {
        try
        {
            for (var n = 0; ; n++)
            {
                journal.Intend($"{journal.Trajectory} {n}");
                journal.Acknowledge(await FireAsync(host, journal, journal.InDoubt!));
                begun.TrySetResult();
            }
        }
        catch (RpcException gone) when (gone.StatusCode is StatusCode.Unavailable or StatusCode.Internal && gone.Trailers.Count == 0)
        {
            // The connection broke: whether the last request was carried out is for the host to say, later.
        }
    }));

    /// <summary>
    /// Sends again what was in doubt, and something that was acknowledged; says where a repeated answer was not the first one.
    /// </summary>
    public async Task<IEnumerable<string>> RetryAsync(HostClient host, Random random)
    {
        var differences = new List<string>();
        foreach (var journal in journals)
        {
            if (journal.Acknowledged.Count > 0)
            {
                var (requestId, etag) = journal.Acknowledged[random.Next(journal.Acknowledged.Count)];
                var again = await FireAsync(host, journal, requestId);
                differences.AddRange(again == etag ? [] : [$"{requestId} was answered {etag} at first, and {again} when repeated."]);
            }

            if (journal.InDoubt is { } inDoubt)
            {
                // Twice: the second is a repeat, whatever became of the one before the crash.
                var first = await FireAsync(host, journal, inDoubt);
                var second = await FireAsync(host, journal, inDoubt);
                differences.AddRange(first == second ? [] : [$"{inDoubt} was answered {first}, and {second} when repeated."]);
                journal.Acknowledge(first);
            }
        }

        return differences;
    }

    /// <summary>Where the host's account differs from what the clients were told.</summary>
    public async Task<IEnumerable<string>> DiscrepanciesAsync(HostClient host)
    {
        var all = await Task.WhenAll(journals.Select(async journal => Account.Discrepancies(journal, await FindAsync(host, journal))));
        return all.SelectMany(each => each);
    }

    private static async Task<List<string>> FindAsync(HostClient host, Journal journal)
    {
        var versions = new List<string>();
        var request = new ListTrajectoryEventsRequest { Name = journal.Trajectory, PageSize = 1000 };
        do
        {
            var page = await host.Trajectories.ListTrajectoryEventsAsync(request, Caller.CaseManager);
            var fired = page.Events.Where(each => each.Trigger == Trigger);
            versions.AddRange(fired.Select(each => each.Sequence.ToString(CultureInfo.InvariantCulture)));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return versions;
    }

    private async Task<string> FireAsync(HostClient host, Journal journal, string requestId) =>
        (await liemers.AttendAsync(host, journal.Trajectory, requestId)).Trajectory.Etag;
}
