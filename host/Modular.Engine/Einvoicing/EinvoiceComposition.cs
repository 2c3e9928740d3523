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
        var trajectory = store.Find(TableNames.Trajectory, view.Fields.Text("trajectory")!)!.ToFields();
        var credit = view.Fields.Text("kind") == "credit_note";
        var credits = view.Fields.Text("credits") is { } id ? store.Find(TableNames.Invoice, id)!.Values.Text("number") : null;
        var rate = Rate(store, trajectory, view.Fields);
        var reason = rate.Reason(Sheet(store, trajectory).Text(ProductSheetFields.VatExemptionReason));
        var lines = Lines(view, rate, credit);
        var (excluding, including) = (Signed(view.Fields.Money("total_excluding_vat")!.Value, credit), Signed(view.Total, credit));
        return new Einvoice
        {
            TypeCode = credit ? Einvoice.CreditNoteType : terms.SelfBilled ? Einvoice.SelfBilledType : Einvoice.InvoiceType,
            Seller = terms.Seller,
            Buyer = terms.Buyer,
            Number = view.Fields.Text("number"),
            IssuedOn = view.Fields.Date("issued_on"),
            DueOn = credit ? null : view.Fields.Date(DueOn) ?? Due(tenant, store, view),
            BuyerReference = trajectory.Text(TrajectoryFields.ClientNumber),
            Period = Span(lines),
            Credits = credits,
            Lines = lines,
            Vat = [new EinvoiceVat(rate, excluding, including - excluding, reason)],
            TotalExcludingVat = excluding,
            TotalIncludingVat = including,
            PaymentTerms = credit ? $"Te verrekenen met factuur {credits}." : PayWithin,
        };
    }

    /// <summary>What an invoice keeps when it is issued electronically.</summary>
    public static FieldValues Keep(Tenant tenant, ReadSnapshot store, Einvoice invoice, FieldValues stored) =>
        ElectronicTerms.Of(tenant, store, stored).Keep(FieldValues.Empty).With(DueOn, invoice.DueOn);

    private static ImmutableArray<EinvoiceLine> Lines(InvoiceView view, EinvoiceRate rate, bool credit)
    {
        var amounts = view.Lines.Select(line => Signed(line.Amount, credit)).ToList();
        var nets = NetAmounts.Of(amounts, Signed(view.Fields.Money("total_excluding_vat")!.Value, credit), rate.Percent);
        var stated = string.Join("; ", view.Statements.Select(statement => $"{statement.Label.Nl}: {statement.Value}"));
        return [.. view.Lines.Zip(nets, (line, net) => new EinvoiceLine(line.Description.Nl, net, rate, line.Period) { Description = stated })];
    }

    private static EinvoiceRate Rate(ReadSnapshot store, FieldValues trajectory, FieldValues invoice) => EinvoiceRate.Of(
        invoice.Decimal("vat_percentage") ?? 0,
        trajectory.Text(ProductSheetFields.VatTreatment) ?? Sheet(store, trajectory).Text(ProductSheetFields.VatTreatment));

    private static FieldValues Sheet(ReadSnapshot store, FieldValues trajectory) =>
        trajectory.Text(TrajectoryFields.ProductSheet) is { } id ? store.Find(TableNames.ProductSheet, id)!.ToFields() : FieldValues.Empty;

    // An electronic invoice is there on the day that it is sent: the regime says when it is then to be paid.
    private static LocalDate? Due(Tenant tenant, ReadSnapshot store, InvoiceView view)
    {
        if (view.Regime is not { } regime || view.Fields.Date("issued_on") is not { } on)
        {
            return null;
        }

        var judgement = InvoiceSteps.Ask(tenant, store, view, InvoiceStep.Receive, new InvoiceSteps.Change(on, FieldValues.Empty, null, null), regime, RoleIds.CaseManager);
        return Rows.Earliest(judgement.ContractualDueOn, judgement.StatutoryDueOn);
    }

    private static DatePeriod? Span(ImmutableArray<EinvoiceLine> lines)
    {
        var periods = lines.Select(line => line.Period).OfType<DatePeriod>().ToList();
        return periods.Count == 0 ? null : new DatePeriod(periods.Min(period => period.Start), periods.Max(period => period.End));
    }

    private static Money Signed(Money amount, bool credit) => credit ? -amount : amount;
}
