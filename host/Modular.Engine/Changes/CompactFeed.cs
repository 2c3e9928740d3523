using Modular.Data.Reading;
using Modular.Engine.Commands;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Changes;

/// <summary>Gives up the beginning of the feed. Nothing is thrown away: the audit stays whole.</summary>
public static class CompactFeed
{
    private const int MostNamed = 1000;

    public static Task<Reply<CompactedFeed>> RunAsync(
        Tenant tenant, string token, Request request, Func<CompactedFeed, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.CarryOutAsync(
            tenant,
            request,
            tx =>
            {
                Authorize.Role(request.Principal, "compact_feed", RoleIds.Administrator);
                using var snapshot = tenant.Read();
                var start = Math.Max(FeedStart.Of(tx), FeedToken.Read(tenant.Id, token, snapshot.Log));
                FeedStart.Set(tx, start);
                var behind = tx.Query(new RowQuery(TableNames.Subscription) { OrderBy = [new Order("name")], Limit = MostNamed }
                    .With("place", Comparison.Less, start));
                return new CompactedFeed(
                    FeedToken.Write(tenant.Id, start, snapshot.Log), [.. behind.Select(row => row.Values.Text("name")).Distinct()]);
            },
            encode,
            cancel);
}
