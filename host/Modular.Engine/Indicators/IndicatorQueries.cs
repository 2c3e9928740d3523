using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Indicators;

namespace Modular.Engine.Indicators;

/// <summary>Reads the figures that a tenant is steered by. A provider sees its own part only.</summary>
public static class IndicatorQueries
{
    private static readonly string[] Readers =
        [RoleIds.ContractManager, RoleIds.PolicyAdviser, RoleIds.CaseManager, RoleIds.Administrator, RoleIds.Provider];

    // A policy adviser reads figures, not people.
    private static readonly string[] CaseReaders = [.. Readers.Where(role => role != RoleIds.PolicyAdviser)];

    /// <summary>Every indicator of the tenant's regime over a period.</summary>
    public static IReadOnlyList<IndicatorFigure> List(Tenant tenant, IndicatorFilter filter, Principal principal)
    {
        Authorize.Role(principal, "list_indicators", Readers);
        var own = Own(tenant, filter, principal);
        var regime = tenant.RequireRegime();
        using var store = tenant.Read();
        return Figures(tenant, store, regime, own);
    }

    /// <summary>What an indicator counts, by date.</summary>
    public static PageOf<IndicatorCase> Cases(
        Tenant tenant, string indicator, IndicatorFilter filter, bool? met, Page page, Principal principal)
    {
        Authorize.Role(principal, "list_indicator_cases", CaseReaders);
        var own = Own(tenant, filter, principal);
        using var store = tenant.Read();
        return Cases(tenant, store, indicator, own, met, page);
    }

    internal static PageOf<IndicatorCase> Cases(
        Tenant tenant, ReadSnapshot store, string indicator, IndicatorFilter filter, bool? met, Page page) =>
        Find(tenant, indicator) is { } definition
            ? page.Read(store, MeasureRows.Cases(definition, filter, met)).Select(row => CaseOf(tenant, row))
            : throw Unknown(tenant.Terms.Regime, indicator);

    internal static IndicatorDefinition? Find(Tenant tenant, string indicator) =>
        Definitions(tenant, tenant.RequireRegime()).FirstOrDefault(definition => definition.Name == indicator);

    internal static ModularException Unknown(string regime, string indicator) => ModularException.InvalidFields(
    [
        new FieldError("indicator", "UNKNOWN_INDICATOR", new($"Regime {regime} kent geen '{indicator}'.", $"Regime {regime} knows no '{indicator}'.")),
    ]);

    internal static IReadOnlyList<IndicatorFigure> Figures(Tenant tenant, ReadSnapshot store, IRegime regime, IndicatorFilter filter) =>
    [
        .. Definitions(tenant, regime).Select(definition =>
        {
            var (numerator, denominator) = MeasureRows.Totals(store, definition, filter);
            return new IndicatorFigure(definition, numerator, denominator, regime);
        }),
    ];

    private static IndicatorCase CaseOf(Tenant tenant, Row row) => new(
        $"{tenant.Name}/{row.Values.Text("source")}",
        row.Values.Text("measure_key"),
        row.Values.Date("counted_on"),
        row.Values.Date("counted_until") is var until && until == MeasureWrites.Always ? null : until,
        row.Values.YesNo("met"),
        row.Values.DecimalOrNull("value"));

    private static IReadOnlyList<IndicatorDefinition> Definitions(Tenant tenant, IRegime regime) =>
        ModuleCall.To(regime, known => known.Indicators(tenant.Terms.For(known)));

    private static IndicatorFilter Own(Tenant tenant, IndicatorFilter filter, Principal principal)
    {
        if (principal.Role != RoleIds.Provider)
        {
            return filter;
        }

        Authorize.Provider(principal, filter.Provider ?? principal.Provider, ResourceNames.Provider(tenant.Id, filter.Provider ?? ""));
        return filter with { Provider = principal.Provider };
    }
}
