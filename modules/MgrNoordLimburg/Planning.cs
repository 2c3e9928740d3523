using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The provider's plan van aanpak: the HOW, beside the case manager's WHAT. Nobody approves it (MGR-O05, MGR-O08).</summary>
internal static class Planning
{
    private static readonly ColumnDefinition Support =
        Column.Text("support", "Welke ondersteuning leidt tot welk resultaat", "Which support leads to which result");

    private static readonly ColumnDefinition WithParticipant =
        Column.YesNo("with_participant", "Opgesteld met de deelnemer", "Drawn up with the participant");

    private static readonly ColumnDefinition TowardsOther = Column.YesNo(
        "towards_other_support", "Bijgesteld naar bemiddeling naar andere ondersteuning", "Adjusted towards mediation to other support");

    public static ColumnDefinition[] Form { get; } = [Support, WithParticipant, Arguments.Months, TowardsOther];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.SubmitPlan, "Plan van aanpak indienen", "Submit the plan van aanpak", By.Provider, ["MGR-O05", "MGR-O08", "MGR-O09"],
            [Arguments.On, Support.Require("MGR-O05"), WithParticipant, Arguments.Months.Require("MGR-O09"), TowardsOther],
            Submit) with
        {
            Check = Check,
        },
    ];

    private static void Check(Command command, Violations violations)
    {
        command.CheckPast(violations, "MGR-O05");
        violations.Require(
            command.Given.Yes(WithParticipant.Name), "NOT_WITH_PARTICIPANT", "MGR-O05",
            "De aanbieder stelt het plan van aanpak op met de deelnemer.", "The provider draws the plan up with the participant.",
            WithParticipant.Name);
    }

    private static void Submit(Command command, Effects effects)
    {
        effects.Set(Fields.PlanOn, command.On)
            .Record(Tables.Plans, command.Row)
            .Meet(Deadlines.Plan, command.On)
            .Cite("MGR-O05", "Plan van aanpak ontvangen; het vraagt geen akkoord", "Plan van aanpak received; it takes no approval")
            .Cite("MGR-O08", "De aanbieder vult alleen het HOE in; segment en doelen blijven die van de casusregisseur",
                "The provider fills in the HOW only; segment and goals stay the case manager's");
        if (command.Given.Whole(TrajectoryFields.Months) is { } months && months != (command.Term ?? command.Months))
        {
            effects.Flag(new Signal(
                "duration_differs", "MGR-O09", RoleIds.CaseManager,
                Write.Text($"Het plan noemt {months} maanden, de opdracht {command.Term ?? command.Months}",
                    $"The plan names {months} months, the order {command.Term ?? command.Months}")));
        }
        else
        {
            effects.Cite("MGR-O09", $"Duur van {command.Given.Whole(TrajectoryFields.Months)} maanden",
                $"Duration of {command.Given.Whole(TrajectoryFields.Months)} months");
        }

        if (command.Given.Yes(TowardsOther.Name) && command.Values.Has(Fields.StagnationOn))
        {
            effects.Set(Fields.PlanAdjustedOn, command.On)
                .Cite("MGR-T04", "Plan bijgesteld naar bemiddeling naar andere ondersteuning",
                    "Plan adjusted towards mediation to other support");
        }
    }
}
