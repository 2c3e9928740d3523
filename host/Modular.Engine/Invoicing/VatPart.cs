using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>The part of an invoice that falls under one VAT rate. VAT is computed on the total of the rate (COM-01, DEC-09).</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Taxable">What VAT is computed over: the total excluding VAT.</param>
/// <param name="Vat">The VAT.</param>
public sealed record VatPart(VatRate Rate, Money Taxable, Money Vat)
{
    public Money Including => Taxable + Vat;
}
