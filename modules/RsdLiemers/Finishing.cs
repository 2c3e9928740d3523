using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>The final report, its acceptance, the warm handover and the end.</summary>
internal static class Finishing
{
    /// <summary>The section in which the agreed objective returns (RSD-O08).</summary>
    public static ColumnDefinition ExpectedPerformance { get; } =
        Column.Text("expected_performance", "Afgesproken prestatie", "Expected performance") with { RuleIds = ["RSD-O08"] };

    public static ColumnDefinition[] Sections { get; } =
    [
        Column.Text("progress", "Voortgang", "Progress").Require("RSD-T03"),
        Column.Text("goals_reached", "Bereikte doelen", "Goals reached").Require("RSD-T03"),
        Column.Text("results", "Resultaten", "Results").Require("RSD-T03"),
        Column.Text("motivation", "Motivatie", "Motivation").Require("RSD-T03"),
        Column.Text("next_steps", "Advies voor vervolgstappen", "Advice on next steps").Require("RSD-T03"),
    ];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.SubmitFinalReport, "Eindrapportage indienen", "Submit the final report", By.Provider,
            ["RSD-T03", "RSD-R05", "RSD-D04", "RSD-R07", "RSD-F01", "RSD-F02", "COM-08"], [Arguments.Report, .. Sections],
            Submit) with { Check = Check },
        new Act(
            Trigger.ReturnFinalReport, "Eindrapportage teruggeven", "Return the final report", By.CaseManager, ["RSD-T03"],
            [Arguments.Reason.Require("RSD-T03")], Return),
        new Act(
            Trigger.AcceptFinalReport, "Eindrapportage accepteren", "Accept the final report", By.CaseManager, ["DEC-15"], [], Accept),
        new Act(
            Trigger.RegisterHandover, "Warme overdracht registreren", "Register the warm handover", By.ProviderOrCaseManager, ["RSD-T04"],
            [Arguments.On, Arguments.PersonalExplanation.Require("RSD-T04")], HandOver) with { Check = CheckHandover },
        new Act(Trigger.Close, "Sluiten", "Close", By.CaseManager, ["RSD-T04", "RSD-F09", "RSD-F03"], [], Close),
    ];

    private static void Check(Command command, Violations violations) => violations.Require(
        command.Given.Text(Arguments.Report.Name) is null or ReportKinds.Final, "REPORT_NOT_OWED", "RSD-T03",
        "Dit is niet de eindrapportage.", "This is not the final report.", "report");

    private static void Submit(Command command, Effects effects)
    {
        var lastDay = command.CompletedOn ?? command.Today;
        var owed = command.Trajectory.Report(ReportKinds.Final) ?? Schedule.Final(command, lastDay);
        var content = Section.Read(command.Given, Sections).With(ExpectedPerformance.Name, command.Values.Text(TrajectoryFields.Objective));
        effects.Submit(owed, owed.SubmittedOn ?? command.Today, content)
            .Cite("RSD-T03", "Eindrapportage met alle rubrieken ontvangen", "Final report received with all its sections")
            .Cite("RSD-R05", "Rapportage volgens het format van RSD, zonder medische gegevens",
                "Report in RSD's format, without medical data")
            .Cite("RSD-D04", $"Uiterlijk {Write.Date(owed.DueOn)}", $"Due on {Write.Date(owed.DueOn)}");
        if (owed.SubmittedOn is { } first)
        {
            effects.Cite("RSD-R07", $"Voor de tijdigheid telt de eerste ontvangst, {Write.Date(first)}",
                $"For timeliness its first receipt counts, {Write.Date(first)}");
        }

        if (!command.EndedEarly && command.AgreedAmount is null)
        {
            Instalments.EarnAtFinalReport(command, effects, lastDay);
        }
    }

    /// <summary>It is owed again, and keeps the date on which it was first received (RSD-R07).</summary>
    private static void Return(Command command, Effects effects) => effects
        .Record(Tables.Judgements, Planning.Judgement(command, ReportKinds.Final, approved: false))
        .Owe(Schedule.Final(command, command.CompletedOn ?? command.Today) with
        {
            SubmittedOn = command.Trajectory.Report(ReportKinds.Final)?.SubmittedOn,
        })
        .Cite("RSD-T03", "Niet akkoord: de eindrapportage wordt aangevuld", "Not accepted: the final report is to be completed");

    private static void Accept(Command command, Effects effects)
    {
        if (command.Trajectory.Report(ReportKinds.Final) is { } report)
        {
            effects.Accept(report);
        }

        effects.Record(Tables.Judgements, Planning.Judgement(command, ReportKinds.Final, approved: true))
            .Cite("DEC-15", "Eindrapportage akkoord: de laatste factuur is betaalbaar",
                "Final report accepted: the last invoice is payable");
    }

    private static void CheckHandover(Command command, Violations violations)
    {
        command.CheckPast(violations, "RSD-T04");
        violations.Require(
            command.Given.Yes(Arguments.PersonalExplanation.Name), "EXPLANATION_MISSING", "RSD-T04",
            "Een warme overdracht gaat met een persoonlijke toelichting op de rapportage.",
            "A warm handover comes with a personal explanation of the report.", "personal_explanation");
    }

    private static void HandOver(Command command, Effects effects) => effects
        .Set(Fields.HandoverOn, command.On)
        .Record(Tables.Handovers, command.Given.With(Arguments.On.Name, command.On))
        .Cite("RSD-T04", $"Warm overgedragen op {Write.Date(command.On)}", $"Warm handover on {Write.Date(command.On)}");

    /// <summary>Reports that never came are due no longer; the contract manager hears of them.</summary>
    private static void LeaveReports(Command command, Effects effects)
    {
        var missing = command.Trajectory.Reports.Where(report => report.Status == ReportStatus.Owed).ToList();
        foreach (var report in missing)
        {
            effects.Cancel(report.Key);
        }

        if (missing.Count > 0)
        {
            effects.Flag(new Signal(
                "reports_never_received", "RSD-R07", RoleIds.ContractManager,
                Write.Text($"Gesloten zonder {missing.Count} verschuldigde rapportages",
                    $"Closed without {missing.Count} reports that were owed")));
        }
    }

    private static void Close(Command command, Effects effects)
    {
        effects.Cite("RSD-T04", "Eindrapportage akkoord en warm overgedragen", "Final report accepted and handed over");
        LeaveReports(command, effects);
        HandingBack.CancelTerms(command, effects);
        LeaveAgenda(command, effects);
    }

    public static void LeaveAgenda(Command command, Effects effects)
    {
        if (command.Values.Whole(Fields.AgendaItems) > 0)
        {
            effects.Flag(new Signal(
                "agenda_left", "RSD-T06", RoleIds.CaseManager,
                Write.Text("Er staan nog agendapunten open", "Agenda items were left")));
        }
    }
}
