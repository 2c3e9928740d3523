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
    public static ProviderContext Load(Tenant tenant, ReadSnapshot store, string id, IRegime regime)
    {
        // What ended before it started was not bought.
        var bought = Of(store, TableNames.Trajectory, id)
            .Where(row => row.Values.Text("phase") != EnumName.Of(Phase.Cancelled))
            .Select(row => (OrderedOn: row.Values.Date("ordered_on"), CompletedOn: row.Values.DateOrNull("completed_on")))
            .ToList();
        return new ProviderContext
        {
            Id = id,
            Provider = store.Find(TableNames.Provider, id)!.ToFields(),
            Contracts = [.. Of(store, TableNames.Contract, id).Select(row => row.ToFields())],
            ProductSheets = [.. Of(store, TableNames.ProductSheet, id).Select(row => row.ToFields())],
            Orders = [.. bought.Select(trajectory => trajectory.OrderedOn)],
            Ends = [.. bought.Select(trajectory => trajectory.CompletedOn).OfType<LocalDate>()],
            Invoiced = [.. Of(store, TableNames.Invoice, id).Where(row => row.Values.DateOrNull("issued_on") is not null).Select(Amount)],
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
    }

    private static InvoicedAmount Amount(Row row) => new(
        row.Values.Date("issued_on"),
        Money.Of(row.Values.Money("total_including_vat")),
        Money.Of(row.Values.Money("total_excluding_vat")));

    private static IEnumerable<Row> Of(ReadSnapshot store, string table, string provider) =>
        store.All(new RowQuery(table) { OrderBy = [new Order("created_at")] }.WithEqual("provider", provider));
}
