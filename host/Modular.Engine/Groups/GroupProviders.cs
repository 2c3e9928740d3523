using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Groups;

/// <summary>What was done with each provider over a group, matched by trade register number.</summary>
public sealed class GroupProviders(GroupReader reader)
{
    /// <summary>The volumes of a calendar year, by display name.</summary>
    public async Task<(PageOf<GroupProvider> Providers, IReadOnlyList<GroupPart<IReadOnlyList<GroupProvider>>> Parts)> ListAsync(
        string group, int year, Page page, Principal principal, CancellationToken cancel)
    {
        var members = reader.Figures(group, "list_group_providers", principal);
        var period = new DatePeriod(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        var parts = await reader.ReadAsync(members, (tenant, store) => Volumes(tenant, store, period), cancel).ConfigureAwait(false);
        var providers = parts.SelectMany(part => part.Value ?? [])
            .GroupBy(provider => provider.TradeRegisterNumber.Length > 0 ? provider.TradeRegisterNumber : provider.Parts[0].Provider)
            .Select(same => same.First() with { Parts = [.. same.SelectMany(provider => provider.Parts)] })
            .OrderBy(provider => provider.DisplayName, StringComparer.Ordinal)
            .ThenBy(provider => provider.Parts[0].Provider, StringComparer.Ordinal);
        return (page.Of<GroupProvider>([.. providers]), parts);
    }

    private static IReadOnlyList<GroupProvider> Volumes(Tenant tenant, ReadSnapshot store, DatePeriod year) =>
    [
        .. store.All(new RowQuery(TableNames.Provider))
            .Select(row => new GroupProvider(
                row.Values.TextOrNull("trade_register_number") ?? "", row.Values.Text("display_name"), [Volume(tenant, store, row, year)])),
    ];

    private static ProviderVolume Volume(Tenant tenant, ReadSnapshot store, Row provider, DatePeriod year)
    {
        var ordered = store.Totals(In(new TotalsQuery(TableNames.Trajectory).WithEqual("provider", provider.Id), "ordered_on", year)
            .With("phase", Comparison.NotEqual, EnumName.Of(Phase.Cancelled)))[0];
        var invoiced = store.Totals(In(
            new TotalsQuery(TableNames.Invoice) { Sums = ["total_including_vat", "total_excluding_vat"] }.WithEqual("provider", provider.Id),
            "issued_on",
            year))[0];
        var stated = store.Totals(In(
            new TotalsQuery(TableNames.Statement) { Sums = ["amount"] }.WithEqual("provider", provider.Id), "period_start", year)
            .With("status", Comparison.NotEqual, EnumName.Of(StatementStatus.Returned)))[0];
        return new ProviderVolume(tenant.Id, provider.Id, ordered.Count, Money.Of(invoiced.Sums[0]), Money.Of(invoiced.Sums[1]))
        {
            Stated = Money.Of(stated.Sums[0]),
        };
    }

    private static TotalsQuery In(TotalsQuery query, string column, DatePeriod period) =>
        query.With(column, Comparison.GreaterOrEqual, period.Start).With(column, Comparison.LessOrEqual, period.End);
}
