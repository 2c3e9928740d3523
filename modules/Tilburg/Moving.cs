using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>The client moves to another municipality: closed in principle, unless the case manager decides to go on (TIL-T07).</summary>
internal static class Moving
{
    private static readonly ColumnDefinition MovesOn = Column.Date(Fields.MovesOn, "Verhuist op", "Moves on");

    private static readonly ColumnDefinition Until =
        Column.Date("until", "Voortgezet tot en met (leeg: tot het einde)", "Continued until (empty: to the end)");

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.ReportMove, "Verhuizing melden", "Report that the client moves", By.ProviderOrCaseManager, ["TIL-T07"],
            [MovesOn.Require("TIL-T07")], Report),
        new Act(
            Trigger.ContinueAfterMove, "Voortzetten na verhuizing", "Continue after the move", By.CaseManager, ["TIL-T07"],
            [Until, Arguments.Reason.Require("TIL-T07")], Continue) with
        {
            Check = (command, violations) => violations.Require(
                !(command.Given.Date(Until.Name) < command.Today), "DATE_IN_PAST", "TIL-T07",
                "Voortzetten kan niet tot een dag die voorbij is.", "It cannot be continued until a day that has passed.", Until.Name),
        },
    ];

    private static void Report(Command command, Effects effects)
    {
        var on = command.Given.Date(Fields.MovesOn) ?? command.Today;
        effects.Set(Fields.MovesOn, on)
            .Set(Fields.ContinuedOn, null)
            .Flag(new Signal(
                "client_moves", "TIL-T07", RoleIds.CaseManager,
                Write.Text("De klant verhuist: sluit af of besluit tot voortzetting", "The client moves: close, or decide to continue")))
            .Due(new Deadline(
                Deadlines.Move, on, "TIL-T07",
                Write.Text("In beginsel afgesloten bij de verhuizing", "Closed in principle on moving")));
    }

    private static void Continue(Command command, Effects effects)
    {
        effects.Set(Fields.ContinuedOn, command.Today)
            .Set(Fields.EndingConsultedOn, null)
            .Record(Tables.Judgements, Planning.Judgement(command, "continue_after_move", approved: true))
            .Cite("TIL-T07", "De klantregisseur besluit tot voortzetting", "The case manager decides to continue");
        if (command.Given.Date(Until.Name) is { } until)
        {
            effects.Due(new Deadline(
                Deadlines.Move, until, "TIL-T07", Write.Text("Tijdelijk voortgezet tot en met", "Continued temporarily until")));
        }
        else
        {
            effects.Cancel(Deadlines.Move);
        }
    }
}
