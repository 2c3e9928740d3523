using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>VAT of an invoice: one rate, computed on the total, so that lines and totals agree (COM-01, DEC-09).</summary>
internal static class Vat
{
    /// <summary>The percentage: as kept with the trajectory from its order where the regime does so (COM-06), else the product's.</summary>
    public static decimal Percentage(TrajectoryContext trajectory)
    {
        var treatment = trajectory.Trajectory.Fields.Text(ProductSheetFields.VatTreatment)
            ?? trajectory.Reference.ProductSheet?.Text(ProductSheetFields.VatTreatment);
        return treatment switch
        {
            "reduced_9" => 9,
            "zero" or "exempt" => 0,
            _ => 21,
        };
    }

    public static (Money Including, Money Excluding) Totals(Money amount, VatBasis basis, decimal percentage) => basis == VatBasis.Including
        ? (amount, Money.Round(amount.Amount * 100 / (100 + percentage)))
        : (Money.Round(amount.Amount * (100 + percentage) / 100), amount);
}
