using Modular.Sdk.Modelling;

namespace Modular.Sdk.Tariffs;

/// <summary>The VAT treatments that a product can have (DEC-09).</summary>
public static class VatTreatments
{
    /// <summary>The treatments as choices of a column: 21%, 9%, 0% and exempt.</summary>
    public static ChoiceOption[] Choices =>
    [
        new("standard_21", new("21%", "21%")),
        new("reduced_9", new("9%", "9%")),
        new("zero", new("0%", "0%")),
        new("exempt", new("Vrijgesteld", "Exempt")),
    ];
}
