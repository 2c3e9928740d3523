using Grpc.Core;
using Modular.Engine.Changes;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Changes.V1;

namespace Modular.Host.Rpc.Changes;

/// <summary>The part of the feed's service that keeps where readers stand.</summary>
internal sealed class SubscriptionCalls(TenantDirectory tenants, SubscriptionCommands commands)
{
    public async Task<V1.PutSubscriptionResponse> PutAsync(V1.PutSubscriptionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var given = request.Subscription ?? new V1.Subscription();
        var name = Names.Subscription(given.Name, "subscription.name", errors);
        var filter = ChangeWire.Read(given.Filter, "subscription.filter", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<SubscriptionView, V1.PutSubscriptionResponse>(view => new() { Subscription = Write(view) });
        return answer.Of(await commands.PutAsync(
            tenants.Require(name.Tenant), name.Id, filter, given.ResumeToken, call, answer.Encode, context.CancellationToken));
    }

    public V1.GetSubscriptionResponse Get(V1.GetSubscriptionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Subscription(request.Name, "name", errors);
        errors.ThrowIfAny();
        return new() { Subscription = Write(SubscriptionQueries.Get(tenants.Require(name.Tenant), name.Id, context.GetPrincipal())) };
    }

    public V1.ListSubscriptionsResponse List(V1.ListSubscriptionsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = SubscriptionQueries.List(tenants.Require(tenant), page, context.GetPrincipal());
        return new() { Subscriptions = { found.Items.Select(Write) }, NextPageToken = found.NextToken };
    }

    public async Task<V1.AcknowledgeChangesResponse> AcknowledgeAsync(V1.AcknowledgeChangesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Subscription(request.Name, "name", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<SubscriptionView, V1.AcknowledgeChangesResponse>(view => new() { Subscription = Write(view) });
        return answer.Of(await SubscriptionCommands.AcknowledgeAsync(
            tenants.Require(name.Tenant), name.Id, request.ResumeToken, call, answer.Encode, context.CancellationToken));
    }

    public async Task<V1.DeleteSubscriptionResponse> DeleteAsync(V1.DeleteSubscriptionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Subscription(request.Name, "name", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<SubscriptionView, V1.DeleteSubscriptionResponse>(_ => new());
        return answer.Of(await SubscriptionCommands.DeleteAsync(
            tenants.Require(name.Tenant), name.Id, call, answer.Encode, context.CancellationToken));
    }

    private static V1.Subscription Write(SubscriptionView view) => new()
    {
        Name = ResourceNames.Subscription(view.Tenant, view.Name),
        Filter = ChangeWire.Write(view.Filter),
        ResumeToken = view.Token,
        Behind = view.Behind,
        Etag = Etags.Write(view.Version),
        Owner = view.Owner,
    };
}
