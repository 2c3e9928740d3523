using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Identifiers;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;

namespace Modular.Engine.Changes;

/// <summary>Makes subscriptions and moves them on.</summary>
public sealed class SubscriptionCommands(IdSource ids)
{
    /// <summary>Makes a subscription, or gives it another filter.</summary>
    public Task<Reply<SubscriptionView>> PutAsync(
        Tenant tenant, string name, FeedFilter filter, string token, Request request, Func<SubscriptionView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.CarryOutAsync(
            tenant,
            request,
            tx =>
            {
                using var snapshot = tenant.Read();
                ChangeFeed.Check(tenant.ModelOf(tx), request.Principal, filter);
                var start = token.Length > 0 ? ChangeFeed.Place(tenant, snapshot, token) : FeedStart.Of(tx);
                var values = SubscriptionRows.Write(filter);
                var row = SubscriptionRows.Find(tx, name, request.Principal) is { } known
                    ? tx.Update(TableNames.Subscription, known.Id, values)
                    : tx.Insert(
                        TableNames.Subscription,
                        ids.Next(tx.Now),
                        RowValues.Of(("owner", request.Principal.Caller), ("name", name), ("place", start)).With(values));
                return SubscriptionView.Of(tenant, snapshot, row);
            },
            encode,
            cancel);

    /// <summary>Stores how far a reader has come; a place that it was past already changes nothing.</summary>
    public static Task<Reply<SubscriptionView>> AcknowledgeAsync(
        Tenant tenant, string name, string token, Request request, Func<SubscriptionView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.CarryOutAsync(
            tenant,
            request,
            tx =>
            {
                using var snapshot = tenant.Read();
                var row = SubscriptionRows.Require(tenant, tx, name, request.Principal);
                var place = FeedToken.Read(tenant.Id, token, snapshot.Log);
                return SubscriptionView.Of(tenant, snapshot, place > row.Values.WholeNumber("place")
                    ? tx.Update(TableNames.Subscription, row.Id, RowValues.Of(("place", place)))
                    : row);
            },
            encode,
            cancel);

    public static Task<Reply<SubscriptionView>> DeleteAsync(
        Tenant tenant, string name, Request request, Func<SubscriptionView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.CarryOutAsync(
            tenant,
            request,
            tx =>
            {
                using var snapshot = tenant.Read();
                var row = SubscriptionRows.Require(tenant, tx, name, request.Principal);
                tx.Delete(TableNames.Subscription, row.Id);
                return SubscriptionView.Of(tenant, snapshot, row);
            },
            encode,
            cancel);
}
