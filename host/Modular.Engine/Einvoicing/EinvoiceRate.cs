namespace Modular.Engine.Einvoicing;

/// <summary>How a line is taxed, in the words of EN 16931.</summary>
/// <param name="Category">S for a rate above nothing, Z for the zero rate, E for exempt.</param>
/// <param name="Percent">The percentage; 0 for Z and E.</param>
internal sealed record EinvoiceRate(string Category, decimal Percent)
{
    public const string Standard = "S";
    public const string Zero = "Z";
    public const string Exempt = "E";

    private const string UsualReason = "Vrijgesteld van btw op grond van artikel 11 Wet op de omzetbelasting 1968";

    /// <summary>The rate of an invoice that was drafted with a percentage; only without one does the treatment tell which kind of nothing it is.</summary>
    public static EinvoiceRate Of(decimal percent, string? treatment) =>
        new(percent > 0 ? Standard : treatment == "zero" ? Zero : Exempt, percent);

    /// <summary>Why no VAT is due: for what is exempt only, in words and never as a code (BR-E-10, BR-NL-35).</summary>
    public string? Reason(string? stated) => Category == Exempt ? stated ?? UsualReason : null;
}
