using Modular.Sdk.Lifecycles;
using Modular.Sdk.Steps;

namespace Modular.Modules.Tilburg;

/// <summary>What must be so of a row, whoever writes it.</summary>
internal static class Steps
{
    public static IReadOnlyList<TableStep> All { get; } =
    [
        // Trajectories are priced by the code and planned by the months of an approved sheet (TIL-F01): neither may be changed apart later.
        new("approved_sheet_keeps_duration", "product_sheet", StepStage.Validate, 10, Duration)
        {
            Columns = [ProductSheetFields.Status, ProductSheetFields.ProductCode, ProductSheetFields.Months],
            RuleIds = ["TIL-O04"],
        },
    ];

    private static StepOutcome Duration(StepContext context) => context.After is { } sheet && sheet.Text(ProductSheetFields.Status) == "approved"
        ? StepOutcome.Refuse(Durations.Check(sheet))
        : StepOutcome.Nothing;
}
