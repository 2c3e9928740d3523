using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Engine.Invoicing;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Einvoicing;

/// <summary>Composes the electronic form of an invoice as it is stored.</summary>
internal static class EinvoiceComposition
{
    private const string DueOn = "electronic_due_on";
    private const string PayWithin = "Te betalen binnen de overeengekomen termijn na ontvangst, uiterlijk binnen 30 dagen.";

    public static Einvoice Of(Tenant tenant, ReadSnapshot store, InvoiceView view)
    {
        var terms = ElectronicTerms.Of(tenant, store, view.Fields);
        var trajectory = TrajectoryOf(store, view.Fields.Text("trajectory"));
        var credit = view.Fields.Text("kind") == "credit_note";
        var credits = view.Fields.Text("credits") is { } id ? store.Find(TableNames.Invoice, id)!.Values.Text("number") : null;
        var lines = Lines(view, credit, rate => Rate(store, view, trajectory, rate));
        var (excluding, including) = (Signed(view.Fields.Money("total_excluding_vat")!.Value, credit), Signed(view.Total, credit));
        return new Einvoice
        {
            TypeCode = credit ? Einvoice.CreditNoteType : terms.SelfBilled ? Einvoice.SelfBilledType : Einvoice.InvoiceType,
            Seller = terms.Seller,
            Buyer = terms.Buyer,
            Number = view.Fields.Text("number"),
            IssuedOn = view.Fields.Date("issued_on"),
            DueOn = credit ? null : view.Fields.Date(DueOn) ?? Due(tenant, store, view),
            BuyerReference = trajectory.Text(TrajectoryFields.ClientNumber) ?? view.Statement,
            Period = Span(lines),
            Credits = credits,
            Lines = lines,
            Vat = [.. view.VatParts.Select(part => Subtotal(store, view, trajectory, part, credit))],
            TotalExcludingVat = excluding,
            TotalIncludingVat = including,
            PaymentTerms = credit ? $"Te verrekenen met factuur {credits}." : PayWithin,
        };
    }

    /// <summary>What an invoice keeps when it is issued electronically.</summary>
    public static FieldValues Keep(Tenant tenant, ReadSnapshot store, Einvoice invoice, FieldValues stored) =>
        ElectronicTerms.Of(tenant, store, stored).Keep(FieldValues.Empty).With(DueOn, invoice.DueOn);

    // Per rate: what is rounded is spread over the lines of that rate only.
    private static ImmutableArray<EinvoiceLine> Lines(InvoiceView view, bool credit, Func<VatRate, EinvoiceRate> rateOf)
    {
        var stated = string.Join("; ", view.Statements.Select(statement => $"{statement.Label.Nl}: {statement.Value}"));
        var nets = view.VatParts.ToDictionary(part => part.Rate, part => new Queue<Money>(NetAmounts.Of(
            [.. view.Lines.Where(line => line.Rate == part.Rate).Select(line => Signed(line.Amount, credit))],
            Signed(part.Taxable, credit),
            part.Rate.Percentage)));
        return
        [
            .. view.Lines.Select(line => new EinvoiceLine(line.Description.Nl, nets[line.Rate].Dequeue(), rateOf(line.Rate), line.Period)
            {
                Description = stated,
            }),
        ];
    }

    private static EinvoiceVat Subtotal(ReadSnapshot store, InvoiceView view, FieldValues trajectory, VatPart part, bool credit)
    {
        var rate = Rate(store, view, trajectory, part.Rate);
        // Over many trajectories the first of the rate says why.
        var first = view.Lines.FirstOrDefault(line => line.Rate == part.Rate)?.Trajectory;
        var sheet = Sheet(store, first is null ? trajectory : TrajectoryOf(store, first));
        return new EinvoiceVat(
            rate, Signed(part.Taxable, credit), Signed(part.Vat, credit), rate.Reason(sheet.Text(ProductSheetFields.VatExemptionReason)));
    }

    // An invoice of before its lines said how they are taxed has one rate: of nothing, the trajectory tells which kind.
    private static EinvoiceRate Rate(ReadSnapshot store, InvoiceView view, FieldValues trajectory, VatRate rate) => EinvoiceRate.Of(
        rate.Percentage,
        view.Basis is not null
            ? rate.Treatment
            : trajectory.Text(ProductSheetFields.VatTreatment) ?? Sheet(store, trajectory).Text(ProductSheetFields.VatTreatment));

    private static FieldValues TrajectoryOf(ReadSnapshot store, string? id) =>
        id is null ? FieldValues.Empty : store.Find(TableNames.Trajectory, id)!.ToFields();

    private static FieldValues Sheet(ReadSnapshot store, FieldValues trajectory) =>
        trajectory.Text(TrajectoryFields.ProductSheet) is { } id ? store.Find(TableNames.ProductSheet, id)!.ToFields() : FieldValues.Empty;

    // An electronic invoice is there on the day that it is sent: the regime says when it is then to be paid.
    private static LocalDate? Due(Tenant tenant, ReadSnapshot store, InvoiceView view)
    {
        if (view.Regime is not { } regime || view.Fields.Date("issued_on") is not { } on)
        {
            return null;
        }

        var judgement = InvoiceJudging.Ask(tenant, store, view, InvoiceStep.Receive, new InvoiceChange(on, FieldValues.Empty, null, null), regime, RoleIds.CaseManager);
        return Rows.Earliest(judgement.ContractualDueOn, judgement.StatutoryDueOn);
    }

    private static DatePeriod? Span(ImmutableArray<EinvoiceLine> lines)
    {
        var periods = lines.Select(line => line.Period).OfType<DatePeriod>().ToList();
        return periods.Count == 0 ? null : new DatePeriod(periods.Min(period => period.Start), periods.Max(period => period.End));
    }

    private static Money Signed(Money amount, bool credit) => credit ? -amount : amount;
}
