using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>The final report: steps taken and, SMART, the goals that were reached (TIL-T01).</summary>
internal static class Finishing
{
    public static ColumnDefinition[] Sections { get; } =
    [
        Column.Text("steps_taken", "Gezette stappen", "Steps taken").Require("TIL-T01"),
        Column.Text("goals_reached", "Gerealiseerde doelen (SMART)", "Goals reached (SMART)").Require("TIL-T01"),
        Column.Text("goals_not_reached", "Niet gerealiseerde doelen", "Goals not reached"),
        Results.Column.Require("TIL-R02"),
        Results.OtherText,
        Arguments.LadderAfter.Require("TIL-R02"),
    ];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.SubmitFinalReport, "Eindrapport indienen", "Submit the final report", By.Provider,
            ["TIL-T01", "TIL-R02", "COM-07", "COM-08"], [Arguments.Report, .. Sections], Submit) with { Check = Check },
        new Act(
            Trigger.ReturnFinalReport, "Eindrapport teruggeven", "Return the final report", By.CaseManager, ["TIL-T01", "TIL-T02"],
            [Arguments.Reason.Require("TIL-T02")], Return),
    ];

    /// <summary>The report comes at the end of the trajectory: on its last day, for the source gives no other term.</summary>
    public static Report Final(Facts facts, LocalDate start, LocalDate lastDay) => new(
        ReportKinds.Final, ReportKinds.Final, lastDay, "TIL-T01",
        Write.Text("Eindrapport aan het einde van het traject", "Final report at the end of the trajectory"))
    {
        Period = new DatePeriod(start, LocalDate.Max(start, lastDay)),
        SubmittedOn = facts.Trajectory.Report(ReportKinds.Final)?.SubmittedOn,
    };

    private static void Check(Command command, Violations violations)
    {
        violations.Require(
            command.Given.Text(Arguments.Report.Name) is null or ReportKinds.Final, "REPORT_NOT_OWED", "TIL-T01",
            "Dit is niet het eindrapport.", "This is not the final report.", Arguments.Report.Name);
        violations.RequireGiven(command.Given, "TIL-T01", Sections[0], Sections[1]);
        violations.RequireGiven(command.Given, "TIL-R02", Results.Column, Arguments.LadderAfter);
        violations.Require(
            command.Given.Text(Fields.Result) != Results.Other || command.Given.Has(Fields.ResultOther), "RESULT_NOT_TOLD", "TIL-R02",
            "Zeg wat het andere resultaat is.", "Tell what the other result is.", Fields.ResultOther);
    }

    private static void Submit(Command command, Effects effects)
    {
        var lastDay = command.CompletedOn ?? command.Today;
        var owed = command.Trajectory.Report(ReportKinds.Final) ?? Final(command, command.StartedOn ?? lastDay, lastDay);
        var content = FieldValues.From(Sections.Select(section => KeyValuePair.Create(section.Name, command.Given.Get(section.Name))));
        effects.Submit(owed, owed.SubmittedOn ?? command.Today, content)
            .Set(Fields.Result, command.Given.Text(Fields.Result))
            .Set(Fields.ResultOther, command.Given.Text(Fields.ResultOther))
            .Cite("TIL-T01", "Eindrapport met stappen en gerealiseerde doelen", "Final report with steps and goals reached")
            .Cite("TIL-R02", "Resultaat en ladderpositie vastgelegd", "Result and ladder position kept");
        Ladder.Keep(command, effects);
        Ladder.Compare(command.Given.Text(Fields.Result), command.Given.Whole(Fields.LadderAfter), effects);
    }

    private static void Return(Command command, Effects effects)
    {
        var lastDay = command.CompletedOn ?? command.Today;
        effects.Record(Tables.Judgements, Planning.Judgement(command, ReportKinds.Final, approved: false))
            .Owe(Final(command, command.StartedOn ?? lastDay, lastDay))
            .Cite("TIL-T02", "Geen akkoord op het eindrapport: er volgt geen tweede termijn",
                "The final report is not agreed: no second instalment follows");
    }
}
