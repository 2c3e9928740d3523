using Modular.Data.Reading;
using Modular.Engine.Entries;
using Modular.Sdk;
using Modular.Sdk.Contracting;

namespace Modular.Engine.Tenants;

/// <summary>What a module gets of a tenant as a whole.</summary>
internal static class TenantFacts
{
    public static TenantContext Load(Tenant tenant, ReadSnapshot store, IRegime regime) => new()
    {
        Entries = regime.Entries is null ? [] : EntryRows.Load(store, null),
        Settings = tenant.Terms.For(regime),
        Today = tenant.Today,
        Calendar = tenant.CalendarFor(regime),
    };
}
