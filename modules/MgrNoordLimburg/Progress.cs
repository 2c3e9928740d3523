using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Quarterly progress: the provider's report (MGR-R01), and the case manager's comparison with the start (MGR-T08).</summary>
internal static class Progress
{
    private const string Contact = "contact_with_others";

    public static ColumnDefinition[] Sections { get; } =
    [
        Column.Text("progress", "Voortgang, zonder medische gegevens", "Progress, without medical data").Require("MGR-R01"),
        Column.YesNo(Contact, "Contact met andere betrokken professionals", "Contact with other professionals involved"),
        Column.Text("next_steps", "Vervolgstappen", "Next steps"),
    ];

    public static ColumnDefinition[] Assessment { get; } =
    [
        Arguments.Report, Arguments.CurrentStep,
        Column.YesNo("progress_visible", "Voortgang inzichtelijk", "Progress visible"),
        Column.YesNo("stagnation_attributable", "Stagnatie toewijsbaar", "Stagnation attributable"),
        Column.YesNo("result_to_adjust", "Bijstelling van het verwachte resultaat nodig", "Expected result to be adjusted"),
        Column.Text("remarks", "Toelichting", "Remarks"),
    ];

    private static readonly ColumnDefinition[] Asked =
    [
        .. Assessment.Select(column => column.Name is "report" or "remarks" ? column : column.Require("MGR-T08")),
    ];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.SubmitProgressReport, "Voortgangsinformatie indienen", "Submit progress information", By.Provider,
            ["MGR-R01", "MGR-K06", "MGR-K09", "COM-08"], [Arguments.Report, .. Sections], Submit) with
        {
            Check = CheckSubmit,
        },
        new Act(
            Trigger.AssessProgress, "Voortgang beoordelen", "Assess progress", By.CaseManager, ["MGR-T08", "MGR-R01", "COM-07"],
            [Arguments.On, .. Asked], Assess) with
        {
            Check = CheckAssess,
        },
        new Act(
            Trigger.ReturnProgressReport, "Voortgangsinformatie terugsturen", "Return progress information", By.CaseManager,
            ["MGR-R01", "MGR-K09"], [Arguments.On, Arguments.Report, Arguments.Reason.Require("MGR-R01")], Return) with
        {
            Check = CheckAssess,
        },
    ];

    private static Report? Named(Command command, ReportStatus status)
    {
        var reports = command.Trajectory.Reports.Where(report => report.Kind == ReportKinds.Progress && report.Status == status);
        return command.Given.Text(Arguments.Report.Name) is { } key
            ? reports.FirstOrDefault(report => report.Key == key)
            : reports.MinBy(report => report.DueOn);
    }

    private static void CheckSubmit(Command command, Violations violations) => violations.Require(
        Named(command, ReportStatus.Owed) is not null, "REPORT_NOT_OWED", "MGR-R01",
        "Deze voortgangsinformatie staat niet open.", "This progress information is not owed.", "report");

    private static void Submit(Command command, Effects effects)
    {
        if (Named(command, ReportStatus.Owed) is { } report)
        {
            effects.Submit(report, command.Today, FieldValues.From(
                    from section in Sections
                    select KeyValuePair.Create(section.Name, command.Given.Get(section.Name))))
                .Cite("MGR-R01", $"Voortgangsinformatie over {report.Period}", $"Progress information about {report.Period}");
            Counting.InView(command, effects, report, met: command.Given.Yes(Contact));
            Counting.Delivered(command, effects, report);
        }
    }

    private static void CheckAssess(Command command, Violations violations)
    {
        command.CheckPast(violations, "MGR-T08");
        violations.Require(
            Named(command, ReportStatus.Submitted) is not null, "NOTHING_TO_ASSESS", "MGR-T08",
            "Er ligt geen voortgangsinformatie ter beoordeling.", "No progress information is waiting to be assessed.", "report");
    }

    private static void Assess(Command command, Effects effects)
    {
        if (Named(command, ReportStatus.Submitted) is { } report)
        {
            effects.Accept(report);
            Counting.Accepted(command, effects, report);
        }

        var begin = command.Values.Whole(Fields.BeginStep);
        var now = command.Given.Whole(Fields.CurrentStep);
        effects.Set(Fields.CurrentStep, now)
            .Record(Tables.Assessments, command.Row)
            .Record(Tables.Steps, FieldValues.Empty
                .With(Arguments.On.Name, command.On).With("moment", "interim").With(Fields.CurrentStep, now))
            .Cite("MGR-T08", $"Begonnen op trede {begin}, nu op trede {now}", $"Began on step {begin}, now on step {now}")
            .Cite("MGR-R01", "Trede vastgelegd door de casusregisseur", "Step recorded by the case manager")
            .Cite("COM-07", "Trede met haar datum bewaard", "Step kept with its date");
        if (command.Given.Yes("result_to_adjust"))
        {
            effects.Flag(new Signal(
                "result_to_adjust", "MGR-T08", RoleIds.Provider,
                Write.Text("Het verwachte resultaat moet worden bijgesteld", "The expected result must be adjusted")));
        }
    }

    /// <summary>It is owed again; it was not accepted at first delivery (MGR-K09).</summary>
    private static void Return(Command command, Effects effects)
    {
        if (Named(command, ReportStatus.Submitted) is { } report)
        {
            effects.Owe(report with { Status = ReportStatus.Owed })
                .Record(Tables.Returns, command.Row.With(Arguments.Report.Name, report.Key))
                .Cite("MGR-R01", "Teruggestuurd om aan te vullen", "Returned to be completed");
            Counting.Returned(command, effects, report);
            Counting.InView(command, effects, report, met: false);
        }
    }
}
