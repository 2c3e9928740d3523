using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Engine.Invoicing;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Einvoicing;

/// <summary>Composes the electronic form of an invoice as it is stored.</summary>
internal static class EinvoiceComposition
{
    private const string Issuer = "issuer";
    private const string SelfBilling = "self_billing";
    private const string DueOn = "electronic_due_on";
    private const string PayWithin = "Te betalen binnen de overeengekomen termijn na ontvangst, uiterlijk binnen 30 dagen.";

    public static Einvoice Of(Tenant tenant, ReadSnapshot store, InvoiceView view)
    {
        var terms = ElectronicTerms.Of(tenant, store, view.Fields);
        var trajectories = new InvoicedTrajectories(store, view);
        var credit = view.Fields.Text("kind") == "credit_note";
        var credits = view.Fields.Text("credits") is { } id ? store.Find(TableNames.Invoice, id)!.Values.Text("number") : null;
        var lines = Lines(view, trajectories, credit);
        return new Einvoice
        {
            TypeCode = TypeCode(view),
            Seller = terms.Seller,
            Buyer = terms.Buyer,
            Number = view.Fields.Text("number"),
            IssuedOn = view.Fields.Date("issued_on"),
            DueOn = credit ? null : view.Fields.Date(DueOn) ?? Due(tenant, store, view),
            BuyerReference = view.Statement ?? view.Lines.Select(trajectories.ClientNumber).FirstOrDefault(),
            Period = Span(lines),
            Credits = credits,
            Lines = lines,
            Vat = [.. view.VatParts.Select(part => Vat(part, view, trajectories, credit))],
            TotalExcludingVat = Signed(view.VatParts.Select(part => part.Taxable).Sum(), credit),
            TotalIncludingVat = Signed(view.Total, credit),
            PaymentTerms = credit ? $"Te verrekenen met factuur {credits}." : PayWithin,
        };
    }

    /// <summary>The type: a credit note, or an invoice; a self-billed one where the regime states that the buyer issues it (DEC-18).</summary>
    public static string TypeCode(InvoiceView view) => view.Fields.Text("kind") == "credit_note"
        ? Einvoice.CreditNoteType
        : view.Statements.Any(statement => statement.Name == Issuer && statement.Value == SelfBilling) ? Einvoice.SelfBilledType : Einvoice.InvoiceType;

    /// <summary>What an invoice keeps when it is issued electronically.</summary>
    public static FieldValues Keep(Tenant tenant, ReadSnapshot store, Einvoice invoice, FieldValues stored) =>
        ElectronicTerms.Of(tenant, store, stored).Keep(FieldValues.Empty).With(DueOn, invoice.DueOn);

    private static ImmutableArray<EinvoiceLine> Lines(InvoiceView view, InvoicedTrajectories trajectories, bool credit) =>
    [
        .. view.Lines.Zip(NetAmounts.Of(view.Lines, view.VatParts), (line, net) =>
            new EinvoiceLine(line.Description.Nl, Signed(net, credit), EinvoiceRate.Of(line.Rate), line.Period)
            {
                Description = Description(view, line, trajectories),
            }),
    ];

    // One client's invoice states what its region wants; one over many trajectories names each line's client by number.
    private static string? Description(InvoiceView view, InvoiceLine line, InvoicedTrajectories trajectories) => view.Statement is null
        ? string.Join("; ", view.Statements.Select(statement => $"{statement.Label.Nl}: {statement.Value}"))
        : trajectories.ClientNumber(line) is { } client ? $"Cliëntnummer: {client}" : null;

    private static EinvoiceVat Vat(VatPart part, InvoiceView view, InvoicedTrajectories trajectories, bool credit)
    {
        var rate = EinvoiceRate.Of(part.Rate);
        var reason = rate.Category == EinvoiceRate.Exempt ? trajectories.Reason(view.Lines.Where(line => line.Rate == part.Rate)) : null;
        return new EinvoiceVat(rate, Signed(part.Taxable, credit), Signed(part.Vat, credit), reason);
    }

    // An electronic invoice is there on the day that it is sent: the regime says when it is then to be paid.
    private static LocalDate? Due(Tenant tenant, ReadSnapshot store, InvoiceView view)
    {
        if (view.Regime is not { } regime || view.Fields.Date("issued_on") is not { } on)
        {
            return null;
        }

        var change = new InvoiceChange(on, FieldValues.Empty, null, null);
        var judgement = InvoiceJudging.Ask(tenant, store, view, InvoiceStep.Receive, change, regime, RoleIds.CaseManager);
        return Rows.Earliest(judgement.ContractualDueOn, judgement.StatutoryDueOn);
    }

    private static DatePeriod? Span(ImmutableArray<EinvoiceLine> lines)
    {
        var periods = lines.Select(line => line.Period).OfType<DatePeriod>().ToList();
        return periods.Count == 0 ? null : new DatePeriod(periods.Min(period => period.Start), periods.Max(period => period.End));
    }

    private static Money Signed(Money amount, bool credit) => credit ? -amount : amount;
}
