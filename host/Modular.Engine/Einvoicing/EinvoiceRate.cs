using Modular.Engine.Invoicing;

namespace Modular.Engine.Einvoicing;

/// <summary>How a line is taxed, in the words of EN 16931.</summary>
/// <param name="Category">S for a rate above nothing, Z for the zero rate, E for exempt.</param>
/// <param name="Percent">The percentage; 0 for Z and E.</param>
internal sealed record EinvoiceRate(string Category, decimal Percent)
{
    public const string Standard = "S";
    public const string Zero = "Z";
    public const string Exempt = "E";

    /// <summary>Why no VAT is due, where a product sheet gives no reason of its own.</summary>
    public const string UsualReason = "Vrijgesteld van btw op grond van artikel 11 Wet op de omzetbelasting 1968";

    public static EinvoiceRate Of(VatRate rate) => new(
        rate.Treatment switch
        {
            "zero" => Zero,
            "exempt" => Exempt,
            _ => Standard,
        },
        rate.Percentage);
}
