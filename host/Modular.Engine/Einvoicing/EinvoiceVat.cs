using Modular.Sdk.Values;

namespace Modular.Engine.Einvoicing;

/// <summary>The VAT of all lines of one rate.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Taxable">What the lines add up to, without VAT.</param>
/// <param name="Tax">The VAT.</param>
/// <param name="Reason">Why no VAT is due; null when it is due, or at the zero rate.</param>
internal sealed record EinvoiceVat(EinvoiceRate Rate, Money Taxable, Money Tax, string? Reason);
