using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Engine.Documents;
using Modular.Engine.Einvoicing.Checks;
using Modular.Engine.Errors;
using Modular.Engine.Invoicing;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Engine.Einvoicing;

/// <summary>Invoices and credit notes in their electronic form, and what keeps them from having one.</summary>
public static class ElectronicInvoices
{
    // A draft gets its number and date when it is issued: until then these stand in.
    private const string NoNumberYet = "concept";

    /// <summary>The rules of EN 16931 and NLCIUS that are checked.</summary>
    public static RuleBook Rules { get; } = new(EinvoiceRules.All.Select(rule => rule.Rule));

    /// <summary>Every rule that the electronic form would break, and what is missing; a draft is looked at as if it were issued today.</summary>
    public static ImmutableArray<Violation> Check(Tenant tenant, string id, Principal principal)
    {
        using var store = tenant.Read();
        var view = InvoiceRows.View(tenant, store, InvoiceRows.Find(tenant, store, id, principal));
        var fields = view.Fields.With("number", view.Fields.Text("number") ?? NoNumberYet)
            .With("issued_on", view.Fields.Date("issued_on") ?? tenant.Today);
        return EinvoiceRules.Violations(UblDocument.Of(EinvoiceComposition.Of(tenant, store, view with { Fields = fields })).Root!);
    }

    /// <summary>The file to send.</summary>
    /// <exception cref="ModularException">It is a draft, or breaks a rule.</exception>
    public static ElectronicInvoiceFile Get(Tenant tenant, string id, Principal principal)
    {
        using var store = tenant.Read();
        var view = InvoiceRows.View(tenant, store, InvoiceRows.Find(tenant, store, id, principal));
        if (view.Fields.Text("number") is not { } number)
        {
            throw ModularException.StateNotAllowed(ResourceNames.Invoice(tenant.Id, id), view.Fields.Text("status") ?? "", "get_electronic_invoice");
        }

        var invoice = EinvoiceComposition.Of(tenant, store, view);
        var document = UblDocument.Of(invoice);
        Require(document, ResourceNames.Invoice(tenant.Id, id));
        return new ElectronicInvoiceFile(FileName(invoice, number), UblDocument.Bytes(document));
    }

    /// <summary>What an invoice keeps when it is issued electronically.</summary>
    /// <exception cref="ModularException">Its electronic form would break a rule.</exception>
    internal static FieldValues Issue(Tenant tenant, ReadSnapshot store, InvoiceView view)
    {
        var invoice = EinvoiceComposition.Of(tenant, store, view);
        Require(UblDocument.Of(invoice), ResourceNames.Invoice(tenant.Id, view.Id));
        return EinvoiceComposition.Keep(tenant, store, invoice, view.Fields);
    }

    private static void Require(System.Xml.Linq.XDocument document, string name)
    {
        var violations = EinvoiceRules.Broken(document.Root!);
        if (!violations.IsEmpty)
        {
            throw ModularException.RuleViolated(name, violations, Rules);
        }
    }

    private static string FileName(Einvoice invoice, string number) =>
        DocumentNames.Of("xml", invoice.IsCreditNote ? "creditnota" : "factuur", number);
}
