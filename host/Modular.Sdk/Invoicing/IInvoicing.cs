using Modular.Sdk.Tariffs;

namespace Modular.Sdk.Invoicing;

/// <summary>A regime's rules for invoices. The host keeps the invoices; the regime judges each step.</summary>
public interface IInvoicing
{
    /// <summary>Whether amounts of the regime include VAT.</summary>
    VatBasis VatBasis { get; }

    /// <summary>Judges a step of an invoice.</summary>
    /// <param name="context">The step.</param>
    /// <returns>The judgement.</returns>
    InvoiceJudgement Judge(InvoiceContext context);

    /// <summary>Judges a step of an invoice over the lines of a statement.</summary>
    /// <param name="context">The step.</param>
    /// <returns>The judgement; null when the regime has no collective invoices.</returns>
    InvoiceJudgement? Judge(CollectiveInvoiceContext context) => null;
}
