using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>A VAT treatment and its percentage. Zero-rated and exempt are both 0 percent, and still not the same on an invoice.</summary>
/// <param name="Treatment">standard_21, reduced_9, zero or exempt.</param>
/// <param name="Percentage">In percent, such as 21.</param>
public sealed record VatRate(string Treatment, decimal Percentage)
{
    /// <summary>The rate of a treatment; 21 percent where none is stated.</summary>
    public static VatRate Of(string? treatment) => treatment switch
    {
        "reduced_9" => new VatRate(treatment, 9),
        "zero" or "exempt" => new VatRate(treatment, 0),
        _ => new VatRate("standard_21", 21),
    };

    /// <summary>The rate of a trajectory: as kept with it from its order where the regime does so (COM-06), else the product's.</summary>
    public static VatRate Of(FieldValues trajectory, FieldValues? productSheet) =>
        Of(trajectory.Text(ProductSheetFields.VatTreatment) ?? productSheet?.Text(ProductSheetFields.VatTreatment));
}
