using System.Xml.Linq;
using Modular.Engine.Einvoicing;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Einvoicing;

/// <summary>Electronic invoices of each kind, all of them sound.</summary>
internal static class Einvoices
{
    private static readonly EinvoiceRate Standard = new(EinvoiceRate.Standard, 21);

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
        Einvoice.InvoiceType, Standard, [617.29m, 617.28m], including: true, new DatePeriod(new LocalDate(2026, 1, 12), new LocalDate(2026, 7, 11))) with
    {
        DueOn = new LocalDate(2026, 2, 18),
    };

    public static Einvoice Exempt { get; } = Of(Einvoice.InvoiceType, new EinvoiceRate(EinvoiceRate.Exempt, 0), [1250m], including: false, null);

    public static Einvoice ZeroRated { get; } = Of(Einvoice.InvoiceType, new EinvoiceRate(EinvoiceRate.Zero, 0), [80m], including: false, null);

    public static Einvoice SelfBilled { get; } = Of(Einvoice.SelfBilledType, Standard, [2115m, -705m], including: false, null);

    public static Einvoice CreditNote { get; } = Of(Einvoice.CreditNoteType, Standard, [300m], including: true, null) with
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
        ["credit-note"] = CreditNote,
    };

    /// <summary>One of the kinds as a document that a test may spoil.</summary>
    public static XElement Root(string kind) => UblDocument.Of(All[kind]).Root!;

    /// <summary>An invoice of one rate over lines with or without VAT, totalled as stored invoices are.</summary>
    public static Einvoice Of(string type, EinvoiceRate rate, IReadOnlyList<decimal> amounts, bool including, DatePeriod? period)
    {
        var lines = amounts.Select(Money.Of).ToList();
        var sum = lines.Sum();
        var (gross, net) = Engine.Invoicing.Vat.Totals(
            sum, including ? Sdk.Tariffs.VatBasis.Including : Sdk.Tariffs.VatBasis.Excluding, rate.Percent);
        return new Einvoice
        {
            TypeCode = type,
            Seller = Seller,
            Buyer = Buyer,
            Number = "W-2026-001",
            IssuedOn = new LocalDate(2026, 1, 19),
            BuyerReference = "L-1001",
            Period = period,
            Lines = [.. NetAmounts.Of(lines, net, rate.Percent).Select((amount, at) => new EinvoiceLine($"Termijn {at + 1}", amount, rate, period)
            {
                Description = "Achternaam: Jansen; Cliëntnummer: L-1001",
            })],
            Vat = [new EinvoiceVat(rate, net, gross - net, rate.Reason(null))],
            TotalExcludingVat = net,
            TotalIncludingVat = gross,
            PaymentTerms = "Te betalen binnen de overeengekomen termijn.",
        };
    }
}
