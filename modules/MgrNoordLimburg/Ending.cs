using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The end of service, the final report (MGR-R06), where the participant went (MGR-T06) and the result (MGR-T09).</summary>
internal static class Ending
{
    public static ColumnDefinition OutflowCategory { get; } = Column.Choice(
        Fields.Outflow, "Uitstroom", "Outflow",
        Arguments.Option(Outflow.RegularWork, "Regulier betaald werk", "Regular paid work"),
        Arguments.Option(Outflow.JobsAgreement, "Werk onder de Banenafspraak", "Work under the Banenafspraak"),
        Arguments.Option(Outflow.SubsidisedWork, "Gesubsidieerd werk", "Subsidised work"),
        Arguments.Option(Outflow.ShelteredWork, "Beschut werk", "Sheltered work"),
        Arguments.Option(Outflow.VoluntaryWork, "Vrijwilligerswerk", "Voluntary work"),
        Arguments.Option(Outflow.TargetGroupRegister, "Doelgroepenregister of LKS", "Target group register or wage-cost subsidy"),
        Arguments.Option(Outflow.OtherFacility, "Andere voorziening", "Another facility"),
        Arguments.Option(Outflow.DroppedOut, "Uitval", "Dropped out"),
        Arguments.Option(Outflow.Other, "Overig", "Other"));

    public static ColumnDefinition[] Sections { get; } =
    [
        Column.Text("results", "Resultaten, zonder medische gegevens", "Results, without medical data").Require("MGR-R06"),
        Column.Text("goals_reached", "Bereikte doelen", "Goals reached").Require("MGR-R06"),
        Column.Text("next_steps", "Advies voor het vervolg", "Advice on what follows"),
    ];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.Complete, "Afronden", "Complete", By.ProviderOrCaseManager, ["MGR-R06", "MGR-T06"],
            [Arguments.On, Arguments.Reason], (command, effects) => End(command, effects, command.On)) with
        {
            Check = (command, violations) => CheckLastDay(command, violations, "MGR-T06"),
        },
        new Act(
            Trigger.SubmitFinalReport, "Eindrapportage indienen", "Submit the final report", By.Provider,
            ["MGR-R06", "MGR-T06", "MGR-K09", "COM-08"], [Arguments.Report, .. Sections], Submit),
        new Act(
            Trigger.ReturnFinalReport, "Eindrapportage terugsturen", "Return the final report", By.CaseManager, ["MGR-R06", "MGR-K09"],
            [Arguments.On, Arguments.Reason.Require("MGR-R06")], Return),
        new Act(
            Trigger.Close, "Sluiten", "Close", By.CaseManager, ["MGR-T06", "MGR-T09", "MGR-K02", "DEC-28"],
            [
                OutflowCategory.Require("MGR-T06"), Arguments.CurrentStep.Require("MGR-T09"), Arguments.Destination.Require("MGR-T09"),
            ],
            Close) with
        {
            Check = CheckClose,
        },
    ];

    public static void CheckLastDay(Command command, Violations violations, string ruleId)
    {
        command.CheckPast(violations, ruleId);
        violations.Require(
            !(command.On < command.StartedOn), "BEFORE_START", ruleId,
            "De laatste dag ligt voor de eerste.", "The last day lies before the first.", "on");
    }

    /// <summary>Service ends; what is owed from here is the final report.</summary>
    public static void End(Command command, Effects effects, LocalDate lastDay)
    {
        var start = command.StartedOn ?? lastDay;
        effects.Set(TrajectoryFields.CompletedOn, lastDay)
            .Set(Fields.EndReason, command.Given.Text(Arguments.Reason.Name))
            .Record(Tables.Ends, command.Row);
        Schedule.Owe(command, effects, start, lastDay);
        Evaluating.End(command, effects, lastDay);
        effects.Cancel(Deadlines.ThirdYear);
        Counting.Ended(command, effects, lastDay);
        if (lastDay > command.EndsOn)
        {
            effects.Flag(new Signal(
                "ended_after_term", "MGR-T01", RoleIds.CaseManager,
                Write.Text($"De termijn liep tot en met {Write.Date(command.EndsOn.Value)}",
                    $"The term ran up to and including {Write.Date(command.EndsOn.Value)}")));
        }
    }

    private static void Submit(Command command, Effects effects)
    {
        var report = command.Trajectory.Report(ReportKinds.Final)
            ?? Schedule.Final(command, command.StartedOn ?? command.Today, command.CompletedOn ?? command.Today);
        effects.Submit(report, command.Today, FieldValues.From(
                from section in Sections
                select KeyValuePair.Create(section.Name, command.Given.Get(section.Name))))
            .Cite("MGR-R06", "Eindrapportage ontvangen", "Final report received");
        Counting.Delivered(command, effects, report);
    }

    private static void Return(Command command, Effects effects)
    {
        if (command.Trajectory.Report(ReportKinds.Final) is { } report)
        {
            effects.Owe(report with { Status = ReportStatus.Owed })
                .Record(Tables.Returns, command.Row.With(Arguments.Report.Name, report.Key))
                .Cite("MGR-R06", "Teruggestuurd om aan te vullen", "Returned to be completed");
            Counting.Returned(command, effects, report);
        }
    }

    private static void CheckClose(Command command, Violations violations) => violations.Require(
        (command.Given.Text(Fields.Outflow) == Outflow.DroppedOut) == command.DroppedOut, "DROP_OUT_DIFFERS", "MGR-T05",
        "Uitval is het alleen wanneer die met drie bevestigingen is vastgesteld.",
        "It is dropping out only when that was established by three confirmations.", Fields.Outflow);

    private static void Close(Command command, Effects effects)
    {
        if (command.Trajectory.Report(ReportKinds.Final) is { } report)
        {
            effects.Accept(report);
            Counting.Accepted(command, effects, report);
        }

        var reached = command.Given.Whole(Fields.CurrentStep);
        var target = command.Values.Whole(Fields.TargetStep);
        var inTime = !(command.CompletedOn > command.EndsOn);
        var met = reached >= target && inTime;
        effects.Copy(command.Given, Fields.Outflow, Fields.CurrentStep, Fields.Destination)
            .Set(Fields.ResultReached, met)
            .Record(Tables.Ends, command.Given.With(Arguments.On.Name, command.Today))
            .Record(Tables.Steps, FieldValues.Empty
                .With(Arguments.On.Name, command.Today).With("moment", "end").With(Fields.CurrentStep, reached))
            .Cite("MGR-T06", "Eindrapportage en uitstroom vastgelegd", "Final report and outflow recorded")
            .Cite("MGR-T09",
                $"Trede {reached} bereikt, doel {target}, {(inTime ? "binnen" : "buiten")} de termijn: {(met ? "gehaald" : "niet gehaald")}",
                $"Step {reached} reached, target {target}, {(inTime ? "within" : "outside")} the term: {(met ? "met" : "not met")}");
        foreach (var open in command.Trajectory.Deadlines.Where(deadline => deadline.Status == DeadlineStatus.Open))
        {
            effects.Cancel(open.Kind);
        }

        Counting.Outflow(command, effects, command.Given.Text(Fields.Outflow), inTime);
    }
}
