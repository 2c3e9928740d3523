using Modular.Engine.Commands;

namespace Modular.Engine.Tenants;

/// <summary>Lists tenants.</summary>
public static class TenantQueries
{
    /// <summary>Tenants by identifier. Only those of the page are opened.</summary>
    public static PageOf<TenantView> List(TenantDirectory tenants, Page page) =>
        page.Of<string>([.. tenants.Ids]).Select(id => TenantView.Of(tenants.Require(id)));
}
