using Grpc.Core;
using Modular.Changes.V1;
using Modular.ChildHost.Calls;

namespace Modular.Durability.Tests.Feeds;

/// <summary>A reader of a tenant's feed that keeps nothing but the last token: by pulling, or by watching.</summary>
internal sealed class Follower(string tenant, bool watches, Grpc.Core.Metadata caller)
{
    private const int AtOnce = 50;

    private readonly List<ChangeEvent> _seen = [];
    private string _token = "";

    public IReadOnlyList<ChangeEvent> Seen => _seen;

    /// <summary>Reads on until the host no longer answers.</summary>
    public async Task FollowUntilGoneAsync(HostClient host)
    {
        try
        {
            await (watches ? WatchAsync(host) : PullAsync(host));
        }
        catch (RpcException gone) when (gone.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled)
        {
            // What came with the last message counts; what was on its way comes again.
        }
    }

    /// <summary>Reads all there is.</summary>
    public async Task CatchUpAsync(HostClient host)
    {
        while (await PullOnceAsync(host))
        {
        }
    }

    private async Task WatchAsync(HostClient host)
    {
        var request = new WatchChangesRequest { Parent = tenant, ResumeToken = _token };
        using var stream = new ChangeFeedService.ChangeFeedServiceClient(host.Invoker).WatchChanges(request, caller);
        while (await stream.ResponseStream.MoveNext(CancellationToken.None))
        {
            Take(stream.ResponseStream.Current.Events, stream.ResponseStream.Current.ResumeToken);
        }
    }

    private async Task PullAsync(HostClient host)
    {
        while (true)
        {
            if (!await PullOnceAsync(host))
            {
                await Task.Yield();
            }
        }
    }

    private async Task<bool> PullOnceAsync(HostClient host)
    {
        var request = new PullChangesRequest { Parent = tenant, ResumeToken = _token, MaxChanges = AtOnce };
        var part = await new ChangeFeedService.ChangeFeedServiceClient(host.Invoker).PullChangesAsync(request, caller);
        Take(part.Events, part.ResumeToken);
        return part.More;
    }

    private void Take(IEnumerable<ChangeEvent> events, string token)
    {
        _seen.AddRange(events);
        _token = token;
    }
}
