using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>From the order to the intake, and the conversation about the objective.</summary>
internal static class Intake
{
    private static readonly ColumnDefinition StartsOn = Column.Date("starts_on", "Startdatum", "Start date");

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.RecordIntake, "Intake vastleggen", "Record the intake", By.Provider, ["RSD-D01", "RSD-D02"],
            [
                Arguments.HeldOn.Require("RSD-D01"), Arguments.InvitedOn, Arguments.Hours, Arguments.CaseManagerPresent,
            ],
            Record) with { Check = CheckIntake },
        new Act(
            Trigger.ConfirmStartDate, "Startdatum bevestigen", "Confirm the start date", By.Provider, ["RSD-O02", "DEC-23"],
            [StartsOn.Require("RSD-O02")], ConfirmStart) with { Check = CheckStart },
        new Act(
            Trigger.ReportObjectiveUnclear, "Doelstelling onduidelijk melden", "Report the objective as unclear", By.Provider, ["RSD-O08"],
            [Arguments.Reason.Require("RSD-O08")], ReportUnclear),
        new Act(
            Trigger.AgreeObjective, "Doelstelling afspreken", "Agree the objective", By.CaseManager, ["RSD-O08"],
            [Arguments.Objective.Require("RSD-O08")], AgreeObjective),
    ];

    private static void CheckIntake(Command command, Violations violations)
    {
        command.CheckPast(violations, "RSD-D01", Arguments.HeldOn.Name);
        command.CheckPast(violations, "RSD-D01", Arguments.InvitedOn.Name);
        violations.Require(
            !(command.Given.Date(Arguments.InvitedOn.Name) > command.Given.Date(Arguments.HeldOn.Name)), "INVITED_AFTER_INTAKE", "RSD-D01",
            "De uitnodiging is van na de intake.", "The invitation is of after the intake.", Arguments.InvitedOn.Name);
    }

    private static void Record(Command command, Effects effects)
    {
        var heldOn = command.Given.Date(Arguments.HeldOn.Name) ?? command.Today;
        effects.Record(Tables.Intakes, command.Given)
            .Set(Fields.IntakeOn, heldOn)
            .Set(Fields.IntakeHours, command.Given.Decimal(Arguments.Hours.Name))
            .Meet(Deadlines.Intake, heldOn)
            .Cite("RSD-D01", $"Intake gehouden op {Write.Date(heldOn)}", $"Intake held on {Write.Date(heldOn)}");
        if (command.Code == ProductCode.FixedShort)
        {
            effects.Cite("RSD-O02", "Geen offerte en geen plan nodig", "No quote and no plan needed");
            return;
        }

        effects.Due(new Deadline(
            Deadlines.Plan, command.Term(Terms.Weeks(heldOn, 1)), "RSD-D02",
            Write.Text("Plan of offerte binnen 1 week na de intake", "Plan or quote within 1 week after the intake")));
        if (command.Code == ProductCode.Support)
        {
            effects.Cite("DEC-23", "De onderbouwde offerte vervangt het plan", "The substantiated quote replaces the plan");
        }
    }

    private static void CheckStart(Command command, Violations violations) => violations.Require(
        !(command.Given.Date(StartsOn.Name) < command.ReferredOn), "DATE_BEFORE_ORDER", "RSD-O02",
        "De startdatum ligt voor de opdracht.", "The start date lies before the order.", "starts_on");

    private static void ConfirmStart(Command command, Effects effects)
    {
        var start = command.Given.Date(StartsOn.Name) ?? command.Today;
        effects.Set(Fields.ConfirmedStart, start).Due(new Deadline(
            Deadlines.Start, start, "RSD-O02",
            Write.Text("Door de aanbieder bevestigde startdatum", "Start date confirmed by the provider")));
    }

    private static void ReportUnclear(Command command, Effects effects) => effects
        .Set(Fields.ObjectiveStatus, "unclear")
        .Flag(new Signal(
            "objective_unclear", "RSD-O08", RoleIds.CaseManager,
            Write.Text("De aanbieder vindt de doelstelling onduidelijk of niet haalbaar",
                "The provider finds the objective unclear or not feasible")))
        .Record(Tables.Signals, Quality.SignalRow(command.Today, "objective_unclear", command.Given.Text(Arguments.Reason.Name)));

    private static void AgreeObjective(Command command, Effects effects) => effects
        .Copy(command.Given, TrajectoryFields.Objective)
        .Set(Fields.ObjectiveStatus, "agreed")
        .Cite("RSD-O08", "Afgesproken doelstelling is de verwachte prestatie", "The agreed objective is the expected performance");
}
