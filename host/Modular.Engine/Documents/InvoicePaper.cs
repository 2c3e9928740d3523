using Modular.Documents.Formats;
using Modular.Documents.Papers;
using Modular.Engine.Einvoicing;
using Modular.Engine.Invoicing;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Documents;

/// <summary>
/// What stands on the paper of an invoice or a credit note: what its electronic form says, so that the two never differ, with the lines as
/// the regime has them and all that it wants to be stated.
/// </summary>
/// <param name="invoice">The invoice.</param>
/// <param name="electronic">Its electronic form.</param>
/// <param name="credited">What it credits; null for an invoice.</param>
/// <param name="client">The client number of a trajectory: over the lines of a statement each line says whose it is.</param>
internal sealed class InvoicePaper(InvoiceView invoice, Einvoice electronic, FieldValues? credited, Func<string, string> client)
{
    private bool Collective => invoice.Statement is not null;

    private bool HasPeriods => invoice.Lines.Any(line => line.Period is not null);

    // Lines of a credit note include VAT. Of invoices of before this was kept the lines themselves tell: they add up to one of both totals.
    private bool Including => electronic.IsCreditNote || VatBasis.Including == (invoice.Basis ?? invoice.Regime?.Invoicing.VatBasis
        ?? (invoice.Lines.Select(line => line.Amount).Sum() == invoice.Total ? VatBasis.Including : VatBasis.Excluding));

    public Paper Make()
    {
        var kind = electronic.IsCreditNote ? "Creditnota" : "Factuur";
        return new Paper(kind, $"{kind} {electronic.Number}", electronic.IssuedOn!.Value)
        {
            Sender = [.. Party(electronic.Seller), .. Labelled(("IBAN", electronic.Seller.Iban), ("E-mail", electronic.Seller.Email))],
            Addressee = [.. Party(electronic.Buyer)],
            Facts = [.. Facts(kind)],
            Columns =
            [
                .. Collective ? [new PaperColumn("Cliëntnummer", 18)] : Array.Empty<PaperColumn>(),
                new PaperColumn("Omschrijving", Collective ? 36 : 52),
                .. HasPeriods ? [new PaperColumn("Periode", 28)] : Array.Empty<PaperColumn>(),
                new PaperColumn(Including ? "Bedrag incl. btw" : "Bedrag excl. btw", 20, Right: true),
            ],
            Rows = invoice.Lines.Select(line => (IReadOnlyList<string>)
            [
                .. Collective ? [line.Trajectory is { } id ? client(id) : ""] : Array.Empty<string>(),
                DutchValue.Of(line.Description.Nl),
                .. HasPeriods ? [line.Period is { } period ? DutchFormat.Period(period.Start, period.End) : ""] : Array.Empty<string>(),
                DutchFormat.Amount(line.Amount.Amount),
            ]),
            Totals = [.. Totals()],
            Notes = [.. Notes()],
        };
    }

    private static IEnumerable<string> Party(EinvoiceParty party)
    {
        string[] address = [party.Street ?? "", $"{party.PostalCode} {party.City}".Trim()];
        var register = party.LegalNumber?.Scheme == Identifier.PublicBody ? "OIN" : "KvK";
        return
        [
            party.Name,
            .. address.Where(line => line.Length > 0),
            .. Labelled((register, party.LegalNumber?.Value), ("Btw", party.VatNumber)),
        ];
    }

    private static IEnumerable<string> Labelled(params IEnumerable<(string Label, string? Value)> lines) =>
        lines.Where(line => line.Value is not null).Select(line => $"{line.Label} {line.Value}");

    private IEnumerable<PaperFact> Facts(string kind)
    {
        yield return new PaperFact(electronic.IsCreditNote ? "Creditnotanummer" : "Factuurnummer", electronic.Number ?? "", Strong: true);
        yield return new PaperFact($"{kind}datum", DutchFormat.Date(electronic.IssuedOn!.Value));
        if (electronic.Credits is { } number)
        {
            var date = credited?.Date("issued_on") is { } on ? $" van {DutchFormat.Date(on)}" : "";
            yield return new PaperFact("Credit op factuur", number + date);
        }

        if (invoice.Fields.Text("reason") is { } reason)
        {
            yield return new PaperFact("Reden", reason);
        }

        foreach (var statement in invoice.Statements)
        {
            yield return new PaperFact(statement.Label.Nl, DutchValue.Of(statement.Value));
        }

        if (electronic.DueOn is { } due)
        {
            yield return new PaperFact("Te betalen uiterlijk", DutchFormat.Date(due));
        }
    }

    private IEnumerable<PaperFact> Totals()
    {
        yield return new PaperFact("Totaal exclusief btw", Amount(electronic.TotalExcludingVat));
        foreach (var vat in electronic.Vat)
        {
            var rate = vat.Rate.Category == EinvoiceRate.Exempt ? "Vrijgesteld van btw:" : $"Btw {DutchFormat.Percentage(vat.Rate.Percent)} over";
            yield return new PaperFact($"{rate} {Amount(vat.Taxable)}", Amount(vat.Tax));
        }

        yield return new PaperFact("Totaal inclusief btw", Amount(electronic.TotalIncludingVat), Strong: true);
    }

    private IEnumerable<string> Notes()
    {
        foreach (var reason in electronic.Vat.Select(vat => vat.Reason).OfType<string>().Distinct())
        {
            yield return reason.EndsWith('.') ? reason : reason + ".";
        }

        if (electronic.TypeCode == Einvoice.SelfBilledType)
        {
            yield return "Factuur uitgereikt door afnemer.";
        }

        yield return electronic.PaymentTerms;
        if (!electronic.IsCreditNote && electronic.Seller.Iban is { } iban)
        {
            yield return $"Over te maken op {iban} onder vermelding van {electronic.Number}.";
        }

        if (invoice.Fields.Text("send_to") is { } address)
        {
            yield return $"Verzonden aan: {address}";
        }
    }

    // In its electronic form a credit note has no signs; on paper it shows that it gives back.
    private string Amount(Money amount) => DutchFormat.Amount((electronic.IsCreditNote ? -amount : amount).Amount);
}
