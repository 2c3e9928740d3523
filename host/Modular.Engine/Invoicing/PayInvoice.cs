using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Invoicing;

/// <summary>A payment.</summary>
/// <param name="Invoice">Identifier of the invoice.</param>
/// <param name="Amount">The amount including VAT; null for what is open.</param>
/// <param name="PaidOn">The date of payment; null for today.</param>
/// <param name="Etag">The version that the caller saw; null for whatever is there.</param>
public sealed record PayInvoice(string Invoice, Money? Amount, LocalDate? PaidOn, long? Etag);
