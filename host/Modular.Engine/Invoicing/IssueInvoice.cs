using NodaTime;

namespace Modular.Engine.Invoicing;

/// <summary>An invoice to send.</summary>
/// <param name="Invoice">Identifier of the draft.</param>
/// <param name="Number">The provider's own invoice number.</param>
/// <param name="ClientNumber">The client number as the invoice states it.</param>
/// <param name="IssuedOn">The date of sending; null for today.</param>
/// <param name="Etag">The version that the caller saw; null for whatever is there.</param>
/// <param name="Electronic">Whether it goes out electronically: then its electronic form must break no rule.</param>
public sealed record IssueInvoice(string Invoice, string Number, string ClientNumber, LocalDate? IssuedOn, long? Etag, bool Electronic = false);
