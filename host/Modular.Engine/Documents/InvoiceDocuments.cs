using Modular.Data.Reading;
using Modular.Documents.Papers;
using Modular.Engine.Einvoicing;
using Modular.Engine.Errors;
using Modular.Engine.Invoicing;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;

namespace Modular.Engine.Documents;

/// <summary>Invoices and credit notes as PDF. Who may read the invoice may have its paper; a draft has none yet.</summary>
public static class InvoiceDocuments
{
    public static IReadOnlyList<DocumentOffer> List(Tenant tenant, string id, Principal principal)
    {
        using var store = tenant.Read();
        return Offers(InvoiceRows.View(tenant, store, InvoiceRows.Find(tenant, store, id, principal)));
    }

    /// <summary>Writes the paper of an invoice.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">Identifier of the invoice.</param>
    /// <param name="format">As what kind of file.</param>
    /// <param name="principal">Who asks.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <exception cref="ModularException">Not found, or not available in this format.</exception>
    public static DocumentFile Write(Tenant tenant, string id, DocumentFormat format, Principal principal, CancellationToken cancel)
    {
        using var store = tenant.Read();
        var view = InvoiceRows.View(tenant, store, InvoiceRows.Find(tenant, store, id, principal));
        var offers = Offers(view);
        var offer = offers.FirstOrDefault(offer => offer.Format == format)
            ?? throw ModularException.DocumentNotAvailable(ResourceNames.Invoice(tenant.Id, id), format, offers);
        return DocumentFile.Write(offer, target => PaperFile.Write(Paper(tenant, store, view), target, cancel));
    }

    private static Paper Paper(Tenant tenant, ReadSnapshot store, InvoiceView view)
    {
        var credited = view.Fields.Text("credits") is { } id ? store.Find(TableNames.Invoice, id)?.ToFields() : null;
        return new InvoicePaper(view, EinvoiceComposition.Of(tenant, store, view), credited, ClientOf).Make();

        string ClientOf(string trajectory) => store.Find(TableNames.Trajectory, trajectory)?.Values.TextOrNull("client_number") ?? "";
    }

    private static IReadOnlyList<DocumentOffer> Offers(InvoiceView view) => view.Fields.Text("number") is { } number
        ? [new(DocumentFormat.Pdf, DocumentNames.Of("pdf", view.Fields.Text("kind") == "credit_note" ? "creditnota" : "factuur", number), PaperFile.MediaType)]
        : [];
}
