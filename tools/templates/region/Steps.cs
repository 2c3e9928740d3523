using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Steps;

namespace Modular.Modules.Region;

/// <summary>What must be so of a row, whoever writes it: a call, an import or a trigger.</summary>
internal static class Steps
{
    public static IReadOnlyList<TableStep> All { get; } =
    [
        new("approved_sheet_has_price", "product_sheet", StepStage.Validate, 10, HasPrice)
        {
            Columns = [ProductSheetFields.Status, ProductSheetFields.Price],
            RuleIds = [Rules.Instalments],
        },
    ];

    private static StepOutcome HasPrice(StepContext context) => StepOutcome.Refuse(new Violations().Require(
        context.After?.Text(ProductSheetFields.Status) != "approved" || context.After.Has(ProductSheetFields.Price),
        "PRICE_MISSING",
        Rules.Instalments,
        "Een goedgekeurd productblad heeft een prijs.",
        "An approved product sheet has a price.",
        ProductSheetFields.Price));
}
