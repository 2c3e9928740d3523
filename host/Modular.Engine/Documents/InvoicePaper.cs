using Modular.Documents.Formats;
using Modular.Documents.Papers;
using Modular.Engine.Invoicing;
using Modular.Engine.Tenants;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Documents;

/// <summary>What stands on the paper of an invoice or a credit note.</summary>
internal static class InvoicePaper
{
    public static bool IsCredit(InvoiceView invoice) => invoice.Fields.Text("kind") == "credit_note";

    public static Paper Of(InvoiceView invoice, FieldValues provider, TenantTerms tenant, FieldValues? credited)
    {
        var kind = IsCredit(invoice) ? "Creditnota" : "Factuur";
        var issuedOn = invoice.Fields.Date("issued_on")!.Value;
        var including = Basis(invoice) == VatBasis.Including;
        return new Paper(kind, $"{kind} {invoice.Fields.Text("number")}", issuedOn)
        {
            Sender = [.. Sender(provider)],
            Addressee = [.. Addressee(tenant)],
            Facts = [.. Facts(invoice, kind, issuedOn, credited)],
            Columns =
            [
                new PaperColumn("Omschrijving", 52),
                new PaperColumn("Periode", 28),
                new PaperColumn(including ? "Bedrag incl. btw" : "Bedrag excl. btw", 20, Right: true),
            ],
            Rows = invoice.Lines.Select(line => (IReadOnlyList<string>)
            [
                DutchValue.Of(line.Description.Nl),
                line.Period is { } period ? DutchFormat.Period(period.Start, period.End) : "",
                DutchFormat.Amount(line.Amount.Amount),
            ]),
            Totals = [.. Totals(invoice)],
            Notes = [.. Notes(invoice)],
        };
    }

    private static IEnumerable<string> Sender(FieldValues provider) =>
    [
        provider.Text("display_name")!,
        .. Address(provider.Text("street"), provider.Text("postal_code"), provider.Text("city")),
        .. Labelled(
            ("KvK", provider.Text("trade_register_number")), ("Btw", provider.Text("vat_number")), ("IBAN", provider.Text("iban")),
            ("E-mail", provider.Text("email"))),
    ];

    private static IEnumerable<string> Addressee(TenantTerms tenant) =>
    [
        tenant.Billing.LegalName ?? tenant.DisplayName,
        .. Address(tenant.Billing.Street, tenant.Billing.PostalCode, tenant.Billing.City),
        .. Labelled(("OIN", tenant.Billing.Oin)),
    ];

    private static IEnumerable<string> Address(string? street, string? postalCode, string? city)
    {
        string[] lines = [street ?? "", $"{postalCode}  {city}".Trim()];
        return lines.Where(line => line.Length > 0);
    }

    private static IEnumerable<string> Labelled(params IEnumerable<(string Label, string? Value)> lines) =>
        lines.Where(line => line.Value is not null).Select(line => $"{line.Label} {line.Value}");

    private static IEnumerable<PaperFact> Facts(InvoiceView invoice, string kind, NodaTime.LocalDate issuedOn, FieldValues? credited)
    {
        yield return new PaperFact(kind == "Factuur" ? "Factuurnummer" : "Creditnotanummer", invoice.Fields.Text("number")!, Strong: true);
        yield return new PaperFact(kind == "Factuur" ? "Factuurdatum" : "Datum", DutchFormat.Date(issuedOn));
        if (credited is not null)
        {
            var date = credited.Date("issued_on") is { } on ? $" van {DutchFormat.Date(on)}" : "";
            yield return new PaperFact("Credit op factuur", credited.Text("number") + date);
        }

        if (invoice.Fields.Text("reason") is { } reason)
        {
            yield return new PaperFact("Reden", reason);
        }

        foreach (var statement in invoice.Statements)
        {
            yield return new PaperFact(statement.Label.Nl, DutchValue.Of(statement.Value));
        }
    }

    private static IEnumerable<PaperFact> Totals(InvoiceView invoice)
    {
        var excluding = invoice.Fields.Money("total_excluding_vat")!.Value;
        yield return new PaperFact("Totaal exclusief btw", DutchFormat.Amount(excluding.Amount));
        foreach (var part in invoice.VatParts)
        {
            yield return new PaperFact(
                $"Btw {DutchFormat.Percentage(part.Rate.Percentage)} over {DutchFormat.Amount(part.Taxable.Amount)}", DutchFormat.Amount(part.Vat.Amount));
        }

        yield return new PaperFact("Totaal inclusief btw", DutchFormat.Amount(invoice.Total.Amount), Strong: true);
    }

    private static IEnumerable<string> Notes(InvoiceView invoice)
    {
        if (invoice.Fields.Text("send_to") is { } address)
        {
            yield return $"Verzonden aan: {address}";
        }

        if (invoice.Fields.Date("received_on") is { } receivedOn)
        {
            var due = invoice.Fields.Date("contractual_due_on") ?? invoice.Fields.Date("statutory_due_on");
            yield return $"Ontvangen op {DutchFormat.Date(receivedOn)}."
                + (due is { } on ? $" Te betalen uiterlijk {DutchFormat.Date(on)}." : "");
        }
    }

    // Invoices of before this was kept: without the regime the lines themselves tell, for they add up to one of both totals.
    private static VatBasis Basis(InvoiceView invoice) => invoice.Basis ?? invoice.Regime?.Invoicing.VatBasis
        ?? (invoice.Lines.Select(line => line.Amount).Sum() == invoice.Total ? VatBasis.Including : VatBasis.Excluding);
}
