using System.Xml.Linq;
using Modular.Engine.Einvoicing;
using Modular.Engine.Invoicing;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Einvoicing;

/// <summary>Electronic invoices of each kind, all of them sound.</summary>
internal static class Einvoices
{
    public static EinvoiceParty Seller { get; } = new("Werkpad B.V.")
    {
        LegalNumber = new Identifier("0106", "12345678"),
        Endpoint = new Identifier("0106", "12345678"),
        VatNumber = "NL123456789B01",
        Street = "Markt 1",
        PostalCode = "6901 AA",
        City = "Zevenaar",
        Email = "facturen@werkpad.example",
        Iban = "NL91ABNA0417164300",
    };

    public static EinvoiceParty Buyer { get; } = new("Gemeente Voorbeeldstad")
    {
        LegalNumber = new Identifier("0190", "00000001001234567000"),
        Endpoint = new Identifier("0190", "00000001001234567000"),
        Street = "Plein 2",
        PostalCode = "1234 AB",
        City = "Voorbeeldstad",
    };

    /// <summary>Two parts of a price that includes VAT.</summary>
    public static Einvoice Invoice { get; } = Of(
        Einvoice.InvoiceType, VatBasis.Including, new DatePeriod(new LocalDate(2026, 1, 12), new LocalDate(2026, 7, 11)),
        ("standard_21", 617.29m), ("standard_21", 617.28m)) with
    {
        DueOn = new LocalDate(2026, 2, 18),
    };

    public static Einvoice Exempt { get; } = Of(Einvoice.InvoiceType, VatBasis.Excluding, null, ("exempt", 1250m));

    public static Einvoice ZeroRated { get; } = Of(Einvoice.InvoiceType, VatBasis.Excluding, null, ("zero", 80m));

    public static Einvoice SelfBilled { get; } = Of(
        Einvoice.SelfBilledType, VatBasis.Excluding, null, ("standard_21", 2115m), ("standard_21", -705m));

    /// <summary>Over a statement: lines of several rates, one of them taken off.</summary>
    public static Einvoice Collective { get; } = Of(
        Einvoice.InvoiceType, VatBasis.Excluding, null,
        ("standard_21", 37.50m), ("exempt", 400m), ("reduced_9", 99.95m), ("standard_21", 12.50m), ("exempt", -100m)) with
    {
        BuyerReference = "01JEXAMPLESTATEMENT",
    };

    public static Einvoice CreditNote { get; } = Of(Einvoice.CreditNoteType, VatBasis.Including, null, ("standard_21", 300m)) with
    {
        Number = "C-1",
        Credits = "W-2026-001",
        PaymentTerms = "Te verrekenen met factuur W-2026-001.",
    };

    public static IReadOnlyDictionary<string, Einvoice> All { get; } = new Dictionary<string, Einvoice>
    {
        ["invoice"] = Invoice,
        ["exempt"] = Exempt,
        ["zero-rated"] = ZeroRated,
        ["self-billed"] = SelfBilled,
        ["collective"] = Collective,
        ["credit-note"] = CreditNote,
    };

    /// <summary>One of the kinds as a document that a test may spoil.</summary>
    public static XElement Root(string kind) => UblDocument.Of(All[kind]).Root!;

    /// <summary>An invoice over lines, totalled as stored invoices are.</summary>
    public static Einvoice Of(string type, VatBasis basis, DatePeriod? period, params (string Treatment, decimal Amount)[] amounts)
    {
        var lines = amounts.Select((each, at) =>
            new InvoiceLine("", new LocalizedText($"Termijn {at + 1}", ""), Money.Of(each.Amount), period, VatRate.Of(each.Treatment))).ToList();
        var parts = Vat.Breakdown(lines, basis);
        return new Einvoice
        {
            TypeCode = type,
            Seller = Seller,
            Buyer = Buyer,
            Number = "W-2026-001",
            IssuedOn = new LocalDate(2026, 1, 19),
            BuyerReference = "L-1001",
            Period = period,
            Lines = [.. lines.Zip(NetAmounts.Of(lines, parts), (line, net) =>
                new EinvoiceLine(line.Description.Nl, net, EinvoiceRate.Of(line.Rate), period) { Description = "Achternaam: Jansen; Cliëntnummer: L-1001" })],
            Vat = [.. parts.Select(part => new EinvoiceVat(
                EinvoiceRate.Of(part.Rate), part.Taxable, part.Vat, part.Rate.Treatment == "exempt" ? EinvoiceRate.UsualReason : null))],
            TotalExcludingVat = parts.Select(part => part.Taxable).Sum(),
            TotalIncludingVat = parts.Select(part => part.Including).Sum(),
            PaymentTerms = "Te betalen binnen de overeengekomen termijn.",
        };
    }
}
