using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Entries;
using Modular.Engine.Statements;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Providers;

/// <summary>Everything stored about a provider, as a module gets it.</summary>
internal static class ProviderFacts
{
    public static ProviderContext Load(Tenant tenant, IRows store, string id, IRegime regime) => new()
    {
        Id = id,
        Provider = store.Find(TableNames.Provider, id)!.ToFields(),
        Contracts = [.. Of(store, TableNames.Contract, id).Select(row => row.ToFields())],
        ProductSheets = [.. Of(store, TableNames.ProductSheet, id).Select(row => row.ToFields())],
        Orders = [.. Bought(store, id, "ordered_on")],
        Ends = [.. Bought(store, id, "completed_on")],
        Invoiced = [.. Invoiced(store, id)],
        Signals = [.. Of(store, TableNames.Signal, id).Select(row => new ProviderSignal(
            row.Values.Text("kind"), row.Values.Date("raised_on"), row.Values.TextOrNull("settled_in") is not null))],
        Meetings = [.. Of(store, TableNames.Meeting, id).Select(row => row.Values.Date("held_on"))],
        Entries = regime.Entries is null ? [] : EntryRows.Load(store, id),
        Statements = regime.Statements is null ? [] : [.. StatementRows.Statements(store, [.. Of(store, TableNames.Statement, id)])],
        Rates = References.RatesOf(store),
        Settings = tenant.Terms.For(regime),
        Today = tenant.Today,
        Calendar = tenant.CalendarFor(regime),
    };

    /// <summary>Dates of the trajectories, from an index: a provider has thousands. What ended before it started was not bought.</summary>
    private static IEnumerable<LocalDate> Bought(IRows store, string provider, string date) => store
        .Totals(new TotalsQuery(TableNames.Trajectory) { GroupBy = [date] }
            .WithEqual("provider", provider).With(date, Comparison.IsNotNull).With("phase", Comparison.NotEqual, EnumName.Of(Phase.Cancelled)))
        .SelectMany(day => Enumerable.Repeat((LocalDate)day.Group[0]!, checked((int)day.Count)));

    private static IEnumerable<InvoicedAmount> Invoiced(IRows store, string provider) => store
        .Totals(new TotalsQuery(TableNames.Invoice) { GroupBy = ["issued_on", "number"], Sums = ["total_including_vat", "total_excluding_vat"] }
            .WithEqual("provider", provider).With("issued_on", Comparison.IsNotNull))
        .Select(invoice => new InvoicedAmount((LocalDate)invoice.Group[0]!, Money.Of(invoice.Sums[0]), Money.Of(invoice.Sums[1])));

    private static IEnumerable<Row> Of(IRows store, string table, string provider) =>
        store.All(new RowQuery(table) { OrderBy = [new Order("created_at")] }.WithEqual("provider", provider));
}
