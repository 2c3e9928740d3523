using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>A credit on an invoice.</summary>
/// <param name="Invoice">Identifier of the invoice to credit.</param>
/// <param name="Amount">The amount including VAT, positive; null for all that was not credited yet.</param>
/// <param name="Reason">Why.</param>
/// <param name="Number">The number of the credit note.</param>
/// <param name="Etag">The version that the caller saw; null for whatever is there.</param>
public sealed record CreditInvoice(string Invoice, Money? Amount, string Reason, string Number, long? Etag);
