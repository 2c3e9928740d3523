using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Json;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>Reads invoices with their lines and flags.</summary>
internal static class InvoiceRows
{
    public static Row Find(Tenant tenant, ReadSnapshot store, string id, Principal principal, long? etag = null)
    {
        var name = ResourceNames.Invoice(tenant.Id, id);
        var row = store.Find(TableNames.Invoice, id) ?? throw ModularException.NotFound(name);
        Authorize.Provider(principal, row.Values.Text("provider"), name);
        return etag is null || etag == row.Version ? row : throw ModularException.EtagMismatch(name);
    }

    public static InvoiceView View(Tenant tenant, ReadSnapshot store, Row row) => new(tenant.Id, row.Id, row.Version, row.ToFields(), RegimeOf(tenant, store, row))
    {
        Lines = LinesOf(store, row.Id),
        Statements = row.Values.TextOrNull("statements") is { } json ? Stored.Read<ImmutableArray<InvoiceStatement>>(json) : [],
        Signals = [.. store.Query(new RowQuery(TableNames.Signal).WithEqual("invoice", row.Id)).Select(TrajectoryQueries.SignalOf)],
    };

    public static IRegime? RegimeOf(Tenant tenant, ReadSnapshot store, Row invoice) =>
        tenant.FindRegime(store.Find(TableNames.Trajectory, invoice.Values.Text("trajectory"))!.Values.Text("regime_version"));

    /// <summary>A step of an invoice, for the regime to judge.</summary>
    public static InvoiceContext Context(TriggerContext trajectory, InvoiceStep step, InvoiceSnapshot invoice, NodaTime.LocalDate on) => new()
    {
        Trajectory = trajectory.Trajectory,
        Reference = trajectory.Reference,
        Settings = trajectory.Settings,
        Today = trajectory.Today,
        Calendar = trajectory.Calendar,
        Step = step,
        Invoice = invoice,
        On = on,
    };

    public static RowValues LineRow(string invoice, int position, InvoiceLine line) => RowValues.Of(
        ("invoice", invoice), ("position", (long)position), ("moment_key", line.Key), ("description_nl", line.Description.Nl),
        ("description_en", line.Description.En), ("amount", line.Amount.Amount), ("period_start", line.Period?.Start), ("period_end", line.Period?.End));

    private static ImmutableArray<InvoiceLine> LinesOf(ReadSnapshot store, string invoice) =>
    [
        .. store.Query(new RowQuery(TableNames.InvoiceLine) { OrderBy = [new Order("position")], Limit = RowQuery.MaxLimit }.WithEqual("invoice", invoice))
            .Select(row => new InvoiceLine(
                row.Values.TextOrNull("moment_key") ?? "", row.Values.TextPair("description")!, Money.Of(row.Values.Money("amount")), row.Values.Period())),
    ];
}
