using Grpc.Core;
using Grpc.Net.Client;
using Modular.Changes.V1;
using Modular.Host.Tests.Calls;

namespace Modular.Host.Tests.Changes;

/// <summary>Each test has a host of its own, since it stops it.</summary>
public sealed class WatchTests : IAsyncLifetime
{
    private readonly RunningHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task WatchChanges_HostStops_EndsWithoutErrorAndGoesOnAfterwards()
    {
        var town = await Town.FoundAsync(_host);
        var feed = new Feed(_host, town, "case_manager");
        // The host's own channel is closed before it stops.
        using var channel = GrpcChannel.ForAddress($"http://{_host.Channel.Target}");
        using var stream = new ChangeFeedService.ChangeFeedServiceClient(channel).WatchChanges(
            new() { Parent = town.Tenant, ResumeToken = town.FeedToken() }, new Grpc.Core.Metadata { { "x-modular-role", "case_manager" } });
        Assert.True(await stream.ResponseStream.MoveNext(default));
        var heartbeat = stream.ResponseStream.Current;
        await town.OrderAsync();
        Assert.True(await stream.ResponseStream.MoveNext(default));
        var seen = stream.ResponseStream.Current;

        var ended = stream.ResponseStream.MoveNext(default);
        await _host.RestartAsync(options => options);

        Assert.False(await ended);
        Assert.Equal(StatusCode.OK, stream.GetStatus().StatusCode);
        Assert.Empty(heartbeat.Events);
        Assert.NotEmpty(seen.Events);
        await town.OrderAsync();
        var after = await feed.Client.PullChangesAsync(new() { Parent = town.Tenant, ResumeToken = seen.ResumeToken });
        Assert.NotEmpty(after.Events);
        Assert.DoesNotContain(after.Events, each => seen.Events.Any(other => other.Id == each.Id));
    }

    [Fact]
    public async Task WatchChanges_NothingHappens_SendsHeartbeatsWithTheHighWaterMark()
    {
        var town = await Town.FoundAsync(_host);
        using var stream = new Feed(_host, town, "case_manager").Client.WatchChanges(
            new() { Parent = town.Tenant, ResumeToken = town.FeedToken(), HeartbeatSeconds = 1, Filter = Feed.Of("meeting") });

        for (var beat = 0; beat < 3; beat++)
        {
            Assert.True(await stream.ResponseStream.MoveNext(default));
            Assert.Empty(stream.ResponseStream.Current.Events);
            Assert.Equal(_host.SequenceOf(town.Tenant), stream.ResponseStream.Current.HighWaterMark);
        }
    }

    [Fact]
    public async Task WatchChanges_TwoHundredWatchersAtOnce_AllSeeTheSame()
    {
        var town = await Town.FoundAsync(_host);
        var start = town.FeedToken();
        var watching = Enumerable.Range(0, 200).Select(async _ =>
        {
            using var stream = new Feed(_host, town, "case_manager").Client.WatchChanges(
                new() { Parent = town.Tenant, ResumeToken = start, Filter = Feed.Of("trajectory") });
            var seen = new List<string>();
            while (seen.Count < 5 && await stream.ResponseStream.MoveNext(default))
            {
                seen.AddRange(stream.ResponseStream.Current.Events.Select(each => each.Id));
            }

            return string.Join(' ', seen);
        }).ToList();
        for (var i = 0; i < 5; i++)
        {
            await town.OrderAsync();
        }

        Assert.Single((await Task.WhenAll(watching)).Distinct());
    }
}
