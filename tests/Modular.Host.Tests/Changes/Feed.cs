using Modular.Changes.V1;
using Modular.Host.Tests.Calls;

namespace Modular.Host.Tests.Changes;

/// <summary>A reader of a town's feed, in a role.</summary>
internal sealed class Feed(RunningHost host, Town town, string role, string? provider = null)
{
    private string _token = "";

    public ChangeFeedService.ChangeFeedServiceClient Client => new(host.As(role, provider));

    public string Token => _token;

    /// <summary>All there is behind what was read before, in small parts.</summary>
    public async Task<IReadOnlyList<ChangeEvent>> PullAsync(ChangeFilter? filter = null, int atOnce = 3)
    {
        var events = new List<ChangeEvent>();
        for (var more = true; more;)
        {
            var part = await Client.PullChangesAsync(
                new PullChangesRequest { Parent = town.Tenant, ResumeToken = _token, Filter = filter, MaxChanges = atOnce });
            events.AddRange(part.Events);
            (_token, more) = (part.ResumeToken, part.More);
        }

        return events;
    }

    /// <summary>Follows the feed until all that was committed when this was called has come.</summary>
    public async Task<IReadOnlyList<ChangeEvent>> WatchAsync(ChangeFilter? filter = null)
    {
        var until = host.SequenceOf(town.Tenant);
        using var stream = Client.WatchChanges(
            new WatchChangesRequest { Parent = town.Tenant, ResumeToken = _token, Filter = filter, HeartbeatSeconds = 1 });
        var events = new List<ChangeEvent>();
        while (await stream.ResponseStream.MoveNext(default))
        {
            var message = stream.ResponseStream.Current;
            events.AddRange(message.Events);
            _token = message.ResumeToken;
            if (message.Events.Count == 0 && message.HighWaterMark >= until)
            {
                break;
            }
        }

        return events;
    }

    public static ChangeFilter Of(params string[] tables) => new() { Tables = { tables } };

    public static string Id(string name) => name[(name.LastIndexOf('/') + 1)..];

    public async Task<Refused> RefusedAsync(string token) => await Refused.ByAsync(
        Client.PullChangesAsync(new PullChangesRequest { Parent = town.Tenant, ResumeToken = token }));
}
