using Modular.Engine.Einvoicing;
using Modular.Engine.Invoicing;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Values;

namespace Modular.Engine.Tests.Einvoicing;

public sealed class TypeCodeTests
{
    [Theory]
    [InlineData("invoice", "provider", "380")]
    [InlineData("invoice", "self_billing", "389")]
    [InlineData("credit_note", "self_billing", "381")]
    public void TypeCode_IsOfTheKindAndOfWhoIssues(string kind, string issuer, string expected)
    {
        var view = new InvoiceView("t", "i", 1, FieldValues.Empty.With("kind", kind), null)
        {
            Statements = [new InvoiceStatement("issuer", new LocalizedText("Wie factureert", "Who invoices"), issuer, "DEC-18")],
        };

        Assert.Equal(expected, EinvoiceComposition.TypeCode(view));
    }
}
