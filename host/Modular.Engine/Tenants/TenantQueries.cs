using Modular.Engine.Commands;
using Modular.Engine.Errors;

namespace Modular.Engine.Tenants;

/// <summary>Lists tenants.</summary>
public static class TenantQueries
{
    /// <summary>Tenants by identifier, only those of the page opened; without a view where the file cannot be opened.</summary>
    public static PageOf<(string Id, TenantView? View)> List(TenantDirectory tenants, Page page) =>
        page.Of<string>([.. tenants.Ids]).Select(id => (id, Find(tenants, id)));

    // One broken file may not hide the others.
    private static TenantView? Find(TenantDirectory tenants, string id)
    {
        try
        {
            return TenantView.Of(tenants.Require(id));
        }
        catch (ModularException)
        {
            return null;
        }
    }
}
