using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Contracting;

/// <summary>An amount invoiced by a provider; negative for a credit note.</summary>
/// <param name="On">The date of the invoice.</param>
/// <param name="IncludingVat">The amount including VAT.</param>
/// <param name="ExcludingVat">The amount excluding VAT.</param>
public sealed record InvoicedAmount(LocalDate On, Money IncludingVat, Money ExcludingVat);
