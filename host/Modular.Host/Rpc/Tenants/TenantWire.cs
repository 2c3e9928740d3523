using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Tenants.V1;

namespace Modular.Host.Rpc.Tenants;

/// <summary>Tenants as callers get them.</summary>
internal static class TenantWire
{
    /// <summary>A tenant by name alone when its file cannot be opened.</summary>
    public static V1.Tenant Write(string id, TenantView? view) =>
        view is null ? new V1.Tenant { Name = ResourceNames.Tenant(id) } : Write(view);

    public static V1.Tenant Write(TenantView view) => new()
    {
        Name = ResourceNames.Tenant(view.Id),
        Etag = Etags.Write(view.Terms.Version),
        DisplayName = view.Terms.DisplayName,
        Regime = view.Terms.Regime,
        RegimeVersion = view.Terms.RegimeVersion,
        Settings = { view.Settings },
        TestClock = view.Terms.Clock.TestNow is not null,
        CurrentTime = Instants.Write(view.Now),
        Today = Dates.Write(view.Today),
        Writable = view.Writable,
        Group = view.Terms.Group is { } group ? ResourceNames.Group(group) : "",
        Billing = view.Terms.Billing == BillingDetails.None ? null : Write(view.Terms.Billing),
    };

    private static V1.BillingDetails Write(BillingDetails billing) => new()
    {
        LegalName = billing.LegalName ?? "",
        Oin = billing.Oin ?? "",
        TradeRegisterNumber = billing.TradeRegisterNumber ?? "",
        Street = billing.Street ?? "",
        PostalCode = billing.PostalCode ?? "",
        City = billing.City ?? "",
        ElectronicAddress = billing.ElectronicAddress ?? "",
    };
}
