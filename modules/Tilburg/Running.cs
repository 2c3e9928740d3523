using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>The start of the service, and changes of the plan while it runs.</summary>
internal static class Running
{
    private static readonly ColumnDefinition StartedOn = Column.Date(TrajectoryFields.StartedOn, "Gestart op", "Started on");

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.Start, "Starten", "Start", By.Provider, ["TIL-O02", "TIL-D05", "DEC-14"],
            [StartedOn.Require("TIL-D05")], Start) with { Check = CheckStart },
        new Act(
            Trigger.ChangePlan, "Wijziging van het plan aannemen", "Accept a change of the plan", By.CaseManager, ["TIL-O08"],
            [Arguments.Objective, Arguments.Content, Arguments.Reason.Require("TIL-O08")], Change),
    ];

    private static void CheckStart(Command command, Violations violations)
    {
        command.CheckPast(violations, "TIL-D05", StartedOn.Name);
        violations.Require(
            !(command.Given.Date(StartedOn.Name) < command.Values.Date(Fields.PlanApprovedOn)), "START_BEFORE_APPROVAL", "TIL-O02",
            "De start ligt voor het akkoord op het trajectplan.", "The start lies before the approval of the trajectory plan.",
            StartedOn.Name);
    }

    private static void Start(Command command, Effects effects)
    {
        var start = command.Given.Date(StartedOn.Name) ?? command.Today;
        var end = command.LastDay(start, command.Months ?? 1, command.HoldDays);
        effects.Set(TrajectoryFields.StartedOn, start)
            .Set(TrajectoryFields.EndsOn, end)
            .Meet(Deadlines.Start, start)
            .Cite("TIL-O02", "Gestart na akkoord op het trajectplan", "Started after approval of the trajectory plan")
            .Cite("TIL-D05", $"Gestart op {Write.Date(start)}", $"Started on {Write.Date(start)}")
            .Cite("DEC-14", $"Laatste dag {Write.Date(end)}", $"Last day {Write.Date(end)}")
            .Owe(Finishing.Final(command, start, end))
            .Count(Indicators.Of(Indicators.Started, start));
    }

    private static void Change(Command command, Effects effects) => effects
        .Copy(command.Given, TrajectoryFields.Objective)
        .Set(Fields.ChangeConsultedOn, null)
        .Record(Tables.Changes, command.Given.With(Arguments.On.Name, command.Today))
        .Cite("TIL-O08", "Aangenomen na overleg tussen opdrachtnemer en klantregisseur",
            "Accepted after consultation between provider and case manager");
}
