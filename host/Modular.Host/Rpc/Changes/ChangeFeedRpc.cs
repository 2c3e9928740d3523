using Grpc.Core;
using Modular.Engine.Changes;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using Modular.Host.Transport;
using V1 = Modular.Changes.V1;

namespace Modular.Host.Rpc.Changes;

/// <summary>modular.changes.v1.ChangeFeedService over the engine.</summary>
internal sealed class ChangeFeedRpc(
    TenantDirectory tenants, SubscriptionCalls subscriptions, TransportOptions options, IHostApplicationLifetime lifetime)
    : V1.ChangeFeedService.ChangeFeedServiceBase
{
    private const int UsualChanges = 1000;
    private const int UsualHeartbeat = 15;

    // What is left of a message is for its token.
    private int MostBytes => options.LargestResponse - 4096;

    public override Task<V1.PullChangesResponse> PullChanges(V1.PullChangesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (name, asked) = Read(request.Parent, request.ResumeToken, request.Filter, context, errors);
        errors.Require(
            request.MaxChanges is >= 0 and <= FeedLimits.MostChanges,
            "max_changes", "OUT_OF_RANGE", $"0 tot {FeedLimits.MostChanges}.", $"0 to {FeedLimits.MostChanges}.");
        errors.ThrowIfAny();
        var tenant = tenants.Require(name);
        var page = ChangeFeed.Pull(tenant, asked, request.MaxChanges == 0 ? UsualChanges : request.MaxChanges);
        var (events, given) = FittingEvents.Of(page, change => ChangeWire.Write(tenant, change), MostBytes).First();
        return Task.FromResult(new V1.PullChangesResponse
        {
            Events = { events },
            ResumeToken = ChangeFeed.TokenBehind(tenant, page, given),
            HighWaterMark = page.HighWater,
            More = page.More || given < page.Events.Count,
        });
    }

    public override async Task WatchChanges(
        V1.WatchChangesRequest request, IServerStreamWriter<V1.WatchChangesResponse> responseStream, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (name, asked) = Read(request.Parent, request.ResumeToken, request.Filter, context, errors);
        errors.Require(
            request.HeartbeatSeconds is >= 0 and <= FeedLimits.LongestHeartbeat,
            "heartbeat_seconds", "OUT_OF_RANGE", $"0 tot {FeedLimits.LongestHeartbeat}.", $"0 to {FeedLimits.LongestHeartbeat}.");
        errors.ThrowIfAny();
        var tenant = tenants.Require(name);
        var heartbeat = TimeSpan.FromSeconds(request.HeartbeatSeconds == 0 ? UsualHeartbeat : request.HeartbeatSeconds);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            await foreach (var page in ChangeFeed.WatchAsync(tenant, asked, heartbeat, until.Token))
            {
                foreach (var (events, given) in FittingEvents.Of(page, change => ChangeWire.Write(tenant, change), MostBytes))
                {
                    // It ends when the reader has room for more: a slow one holds up only itself.
                    await responseStream.WriteAsync(
                        new V1.WatchChangesResponse
                        {
                            Events = { events },
                            ResumeToken = ChangeFeed.TokenBehind(tenant, page, given),
                            HighWaterMark = page.HighWater,
                        },
                        until.Token);
                }
            }
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The reader has its token, and goes on when the host is back.
        }
        catch (Exception error) when (error is IOException or InvalidOperationException && context.CancellationToken.IsCancellationRequested)
        {
            // The reader went away while a message was on its way to it.
        }
    }

    public override Task<V1.GetFeedStateResponse> GetFeedState(V1.GetFeedStateRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        errors.ThrowIfAny();
        var state = ChangeFeed.State(tenants.Require(tenant));
        return Task.FromResult(new V1.GetFeedStateResponse
        {
            StartToken = state.StartToken,
            EndToken = state.EndToken,
            HighWaterMark = state.HighWater,
        });
    }

    public override async Task<V1.CompactFeedResponse> CompactFeed(V1.CompactFeedRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<CompactedFeed, V1.CompactFeedResponse>(feed =>
            new() { StartToken = feed.StartToken, SubscriptionsBehind = { feed.Behind.Select(name => ResourceNames.Subscription(tenant, name)) } });
        return answer.Of(await Engine.Changes.CompactFeed.RunAsync(
            tenants.Require(tenant), request.BeforeToken, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.PutSubscriptionResponse> PutSubscription(V1.PutSubscriptionRequest request, ServerCallContext context) =>
        subscriptions.PutAsync(request, context);

    public override Task<V1.GetSubscriptionResponse> GetSubscription(V1.GetSubscriptionRequest request, ServerCallContext context) =>
        Task.FromResult(subscriptions.Get(request, context));

    public override Task<V1.ListSubscriptionsResponse> ListSubscriptions(V1.ListSubscriptionsRequest request, ServerCallContext context) =>
        Task.FromResult(subscriptions.List(request, context));

    public override Task<V1.AcknowledgeChangesResponse> AcknowledgeChanges(V1.AcknowledgeChangesRequest request, ServerCallContext context) =>
        subscriptions.AcknowledgeAsync(request, context);

    public override Task<V1.DeleteSubscriptionResponse> DeleteSubscription(V1.DeleteSubscriptionRequest request, ServerCallContext context) =>
        subscriptions.DeleteAsync(request, context);

    private static (string Tenant, FeedRequest Asked) Read(
        string parent, string token, V1.ChangeFilter? filter, ServerCallContext context, FieldErrors errors)
    {
        var subscription = Names.IsIn(parent, "subscriptions") ? Names.Subscription(parent, "parent", errors) : null;
        var tenant = subscription?.Tenant ?? Names.Tenant(parent, "parent", errors);
        errors.Require(
            subscription is null || filter is null,
            "filter", "NOT_WITH_SUBSCRIPTION", "Een abonnement heeft zijn eigen filter.", "A subscription has a filter of its own.");
        return (tenant, new FeedRequest(context.GetPrincipal(), token, ChangeWire.Read(filter, "filter", errors), subscription?.Id));
    }
}
