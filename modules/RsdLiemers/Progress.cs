using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>Reports while the trajectory runs, and particulars between them.</summary>
internal static class Progress
{
    public static ColumnDefinition[] Sections { get; } =
    [
        Column.Text("progress", "Voortgang", "Progress").Require("RSD-R05"),
        Column.Text("goals_reached", "Bereikte doelen", "Goals reached"),
        Column.Text("next_steps", "Vervolgstappen", "Next steps"),
    ];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.SubmitProgressReport, "Voortgangsrapportage indienen", "Submit a progress report", By.Provider,
            ["RSD-R02", "RSD-R03", "RSD-R04", "RSD-R05", "COM-08"], [Arguments.Report, .. Sections], Submit) with { Check = Check },
        new Act(
            Trigger.RecordParticulars, "Bijzonderheid doorgeven", "Pass on a particular", By.Provider, ["RSD-R06", "RSD-R04"],
            [Arguments.On, Arguments.Development.Require("RSD-R06")], Particulars) with
        {
            Check = (command, violations) => command.CheckPast(violations, "RSD-R06"),
        },
    ];

    private static Report? Owed(Command command)
    {
        var owed = command.Trajectory.Reports
            .Where(report => report is { Status: ReportStatus.Owed, Kind: ReportKinds.Progress or ReportKinds.Support });
        return command.Given.Text(Arguments.Report.Name) is { } key
            ? owed.FirstOrDefault(report => report.Key == key)
            : owed.MinBy(report => report.DueOn);
    }

    private static void Check(Command command, Violations violations) => violations.Require(
        Owed(command) is not null, "REPORT_NOT_OWED", "RSD-R02",
        "Deze voortgangsrapportage staat niet open.", "This progress report is not owed.", "report");

    private static void Submit(Command command, Effects effects)
    {
        if (Owed(command) is { } report)
        {
            effects.Submit(report, command.Today, Section.Read(command.Given, Sections))
                .Apply(report.RuleId, report.Basis)
                .Cite("RSD-R05", "Rapportage volgens het format van RSD, zonder medische gegevens",
                    "Report in RSD's format, without medical data");
        }
    }

    private static void Particulars(Command command, Effects effects) => effects
        .Record(Tables.Particulars, command.Given.With(Arguments.On.Name, command.On))
        .Cite("RSD-R06", $"Doorgegeven over {Write.Date(command.On)}", $"Passed on about {Write.Date(command.On)}");
}
