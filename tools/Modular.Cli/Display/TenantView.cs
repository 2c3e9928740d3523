using Modular.Cli.Wire;
using Modular.Tenants.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Tenants.</summary>
public static class TenantView
{
    public static void List(IAnsiConsole console, IEnumerable<Tenant> tenants) => Blocks.Table(
        console,
        "Tenants",
        ["id", "name", "regime", "version", "today", "clock", "writable"],
        tenants.Select(tenant => new[]
        {
            Cells.Id(tenant.Name), tenant.DisplayName, tenant.Regime, tenant.RegimeVersion, Cells.Of(tenant.Today), Clock(tenant),
            YesNo(tenant.Writable),
        }));

    public static void Card(IAnsiConsole console, Tenant tenant) => Blocks.Card(console, tenant.Name,
    [
        ("name", tenant.DisplayName),
        ("regime", $"{tenant.Regime} {tenant.RegimeVersion}"),
        ("today", Cells.Of(tenant.Today)),
        ("now", tenant.CurrentTime is null ? "" : PlainForm.Of(tenant.CurrentTime)!.GetValue<string>()),
        ("clock", Clock(tenant)),
        ("writable", YesNo(tenant.Writable)),
        ("group", tenant.Group),
        ("etag", tenant.Etag),
        .. Billing(tenant.Billing),
    ]);

    public static void Show(IAnsiConsole console, Tenant tenant)
    {
        Card(console, tenant);
        Blocks.Table(
            console,
            "Settings",
            ["setting", "value"],
            tenant.Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(
                setting => new[] { setting.Key, setting.Value }));
    }

    private static IEnumerable<(string Name, string Value)> Billing(BillingDetails? billing) => billing is null
        ? []
        :
        [
            ("invoice to", billing.LegalName),
            ("OIN", billing.Oin),
            ("trade register", billing.TradeRegisterNumber),
            ("address", $"{billing.Street}, {billing.PostalCode} {billing.City}"),
            ("electronic address", billing.ElectronicAddress),
        ];

    public static void Seeded(IAnsiConsole console, LoadSeedDataResponse added) => console.WriteLine(
        $"Added {added.Rates} rates, {added.IndexFigures} index figures, {added.Providers} providers with {added.Contracts} contracts "
        + $"and {added.ProductSheets} product sheets.");

    private static string Clock(Tenant tenant) => tenant.TestClock ? "test" : "system";

    private static string YesNo(bool value) => value ? "yes" : "no";
}
