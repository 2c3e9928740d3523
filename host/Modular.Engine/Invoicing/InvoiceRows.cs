using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Json;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>Reads and writes invoices with their lines and flags.</summary>
internal static class InvoiceRows
{
    public static Row Find(Tenant tenant, ReadSnapshot store, string id, Principal principal, long? etag = null)
    {
        var name = ResourceNames.Invoice(tenant.Id, id);
        var row = store.Find(TableNames.Invoice, id) ?? throw ModularException.NotFound(name);
        Authorize.Provider(principal, row.Values.Text("provider"), name);
        return etag is null || etag == row.Version ? row : throw ModularException.EtagMismatch(name);
    }

    public static InvoiceView View(Tenant tenant, ReadSnapshot store, Row row)
    {
        var lines = LinesOf(store, row);
        return new InvoiceView(tenant.Id, row.Id, row.Version, row.ToFields(), RegimeOf(tenant, store, row))
        {
            Lines = lines,
            VatParts = PartsOf(row, lines),
            Statements = row.Values.TextOrNull("statements") is { } json ? Stored.Read<ImmutableArray<InvoiceStatement>>(json) : [],
            Signals = [.. store.Query(new RowQuery(TableNames.Signal).WithEqual("invoice", row.Id)).Select(TrajectoryQueries.SignalOf)],
        };
    }

    /// <summary>Stores an invoice or credit note with its lines.</summary>
    public static InvoiceView Insert(WriteTransaction tx, IdSource ids, InvoiceView view)
    {
        var id = ids.Next(tx.Now);
        tx.Insert(TableNames.Invoice, id, view.Fields.ToRow());
        for (var i = 0; i < view.Lines.Length; i++)
        {
            tx.Insert(TableNames.InvoiceLine, ids.Next(tx.Now), LineRow(id, i + 1, view.Lines[i]));
        }

        return view with { Id = id, Version = tx.Sequence };
    }

    /// <summary>An invoice that is about to be drafted, for the regime to judge.</summary>
    public static InvoiceSnapshot Snapshot(IReadOnlyCollection<VatPart> parts) => new()
    {
        Total = parts.Select(part => part.Including).Sum(),
        TotalExcludingVat = parts.Select(part => part.Taxable).Sum(),
    };

    /// <summary>The columns that every draft has, whatever it is over.</summary>
    public static FieldValues Drafted(string provider, IReadOnlyCollection<VatPart> parts, VatBasis basis, InvoiceJudgement judgement) =>
        Totals(FieldValues.Empty, parts, basis).With("provider", provider).With("kind", "invoice").With("status", "draft")
            .With("send_to", judgement.SendTo).With("statements", Stored.Write(judgement.Statements)).With("paid", 0m).With("credited", 0m);

    /// <summary>The totals of an invoice or credit note.</summary>
    public static FieldValues Totals(FieldValues fields, IReadOnlyCollection<VatPart> parts, VatBasis basis) => fields
        .With("total_including_vat", parts.Select(part => part.Including).Sum())
        .With("total_excluding_vat", parts.Select(part => part.Taxable).Sum())
        .With("vat_percentage", Vat.OnlyPercentage(parts))
        .With("vat_basis", EnumName.Of(basis));

    private static IRegime? RegimeOf(Tenant tenant, ReadSnapshot store, Row invoice)
    {
        var (table, id) = invoice.Values.TextOrNull("statement") is { } statement
            ? (TableNames.Statement, statement)
            : (TableNames.Trajectory, invoice.Values.Text("trajectory"));
        return tenant.FindRegime(store.Find(table, id)!.Values.Text("regime_version"));
    }

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

    private static RowValues LineRow(string invoice, int position, InvoiceLine line) => RowValues.Of(
        ("invoice", invoice), ("position", (long)position), ("moment_key", line.Key), ("description_nl", line.Description.Nl),
        ("description_en", line.Description.En), ("amount", line.Amount.Amount), ("period_start", line.Period?.Start),
        ("period_end", line.Period?.End), ("trajectory", line.Trajectory), ("vat_treatment", line.Rate.Treatment));

    private static ImmutableArray<InvoiceLine> LinesOf(ReadSnapshot store, Row invoice) =>
    [
        .. store.All(new RowQuery(TableNames.InvoiceLine) { OrderBy = [new Order("position")] }.WithEqual("invoice", invoice.Id))
            .Select(row => new InvoiceLine(
                row.Values.TextOrNull("moment_key") ?? "", row.Values.TextPair("description")!, Money.Of(row.Values.Money("amount")), row.Values.Period(),
                RateOf(row, invoice))
            {
                Trajectory = row.Values.TextOrNull("trajectory") ?? invoice.Values.TextOrNull("trajectory"),
            }),
    ];

    // Lines that were written before there could be several rates have that of their invoice.
    private static VatRate RateOf(Row line, Row invoice) => VatRate.Of(line.Values.TextOrNull("vat_treatment") ?? invoice.Values.DecimalOrNull("vat_percentage") switch
    {
        9m => "reduced_9",
        0m => "zero",
        _ => null,
    });

    private static ImmutableArray<VatPart> PartsOf(Row invoice, ImmutableArray<InvoiceLine> lines)
    {
        if (invoice.Values.TextOrNull("vat_basis") is { } basis)
        {
            return Vat.Breakdown(lines, EnumName.Parse<VatBasis>(basis));
        }

        var (including, excluding) = (invoice.Values.Money("total_including_vat"), invoice.Values.Money("total_excluding_vat"));
        return [.. lines.Select(line => line.Rate).Take(1).Select(rate => new VatPart(rate, Money.Of(excluding), Money.Of(including - excluding)))];
    }
}
