using Modular.Data.Reading;
using Modular.Engine.Commands;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Changes;

/// <summary>Reads subscriptions. They are their owner's; an administrator sees whose readers stay behind.</summary>
public static class SubscriptionQueries
{
    public static SubscriptionView Get(Tenant tenant, string name, Principal principal)
    {
        using var snapshot = tenant.Read();
        return SubscriptionView.Of(tenant, snapshot, SubscriptionRows.Require(tenant, snapshot, name, principal));
    }

    public static PageOf<SubscriptionView> List(Tenant tenant, Page page, Principal principal)
    {
        using var snapshot = tenant.Read();
        var query = new RowQuery(TableNames.Subscription) { OrderBy = [new Order("name")] };
        query = principal.Role == RoleIds.Administrator ? query : query.WithEqual("owner", principal.Caller);
        return page.Read(snapshot, query).Select(row => SubscriptionView.Of(tenant, snapshot, row));
    }
}
