using System.Text.RegularExpressions;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Pipeline;
using Modular.Engine.Tables;
using Modular.Sdk.Values;
using Violation = Modular.Sdk.Rules.Violation;

namespace Modular.Engine.Tariffs;

/// <summary>
/// What makes an index figure one that can be compared with others (DEC-13). A later reading of a provisional figure takes its place, and
/// the trail keeps both; a final one stays.
/// </summary>
internal static partial class IndexFigureSteps
{
    public static PlatformStep Final { get; } = new("index_figure_not_final", TableNames.IndexFigure, NotFinal)
    {
        Events = [RuleEvent.Update, RuleEvent.Delete],
    };

    public static void Check(RowValues? before, RowValues after, FieldErrors errors)
    {
        errors.Require(
            after.TextOrNull("period") is not { } period || Period().IsMatch(period),
            "period", "NOT_A_PERIOD", "Een kwartaal, maand of jaar: 2023Q4, 2023M10 of 2023.", "A quarter, month or year: 2023Q4, 2023M10 or 2023.");
        errors.Require(
            after.TextOrNull("vintage") is not { } vintage || Vintage().IsMatch(vintage),
            "vintage", "NOT_A_NAME", "Kleine letters, cijfers en liggende streepjes.", "Lower case letters, digits and underscores.");
        errors.Require(
            after.TextOrNull("successor") is not { } successor || successor != after.TextOrNull("series"),
            "successor", "ITSELF", "Een reeks volgt niet zichzelf op.", "A series does not continue itself.");
        // What is final is told first: its reading is not the matter.
        if (before is not null && before.YesNoOrNull("final") != true)
        {
            var read = before.DateOrNull("retrieved_on");
            errors.Require(
                !(after.DateOrNull("retrieved_on") < read), "retrieved_on", "OLDER_READING",
                $"Er is al een lezing van {read:uuuu-MM-dd}.", $"There is a reading of {read:uuuu-MM-dd} already.");
        }
    }

    private static void NotFinal(PlatformCheck check)
    {
        if (check.Change.Before!.Values.YesNoOrNull("final") == true && check.Change.ChangesMoreThanOwn)
        {
            check.Refusals.Add(new Violation("FIGURE_FINAL", "DEC-13", new LocalizedText(
                "Dit indexcijfer is definitief en verandert niet meer.", "This index figure is final and does not change any more.")));
        }
    }

    [GeneratedRegex(@"^[0-9]{4}(Q[1-4]|M(0[1-9]|1[0-2]))?\z")]
    private static partial Regex Period();

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z")]
    private static partial Regex Vintage();
}
