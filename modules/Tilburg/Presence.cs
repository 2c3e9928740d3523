using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>Progress at the agreed frequency, and attendance. No reason of absence is asked: it could be medical.</summary>
internal static class Presence
{
    private static readonly ColumnDefinition Weeks =
        Column.Whole(Fields.ProgressWeeks, "Voortgang melden elke (weken)", "Report progress every (weeks)") with { Minimum = 1, Maximum = 26 };

    public static ColumnDefinition Present { get; } = Column.YesNo("present", "Aanwezig", "Present");

    public static ColumnDefinition Notified { get; } = Column.YesNo("notified", "Vooraf afgemeld", "Notified beforehand");

    public static ColumnDefinition[] Sections { get; } =
    [
        Column.Text("progress", "Voortgang, zonder medische gegevens", "Progress, without medical data").Require("TIL-R05"),
        Column.Text("next_steps", "Vervolgstappen", "Next steps"),
    ];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.AgreeProgress, "Frequentie van voortgang afspreken", "Agree the frequency of progress", By.ProviderOrCaseManager,
            ["TIL-D06"], [Weeks.Require("TIL-D06")], Agree),
        new Act(
            Trigger.SubmitProgress, "Voortgang melden", "Report progress", By.Provider, ["TIL-D06", "TIL-R05", "COM-08"],
            [Arguments.Report, .. Sections], Submit) with { Check = CheckOwed },
        new Act(
            Trigger.RecordAttendance, "Presentie registreren", "Record attendance", By.Provider, ["TIL-R05", "COM-08"],
            [Arguments.On, Present.Require("TIL-R05"), Notified], Attend) with
        {
            Check = (command, violations) => command.CheckPast(violations, "TIL-R05"),
        },
    ];

    /// <summary>
    /// States the next report after a day by the agreed frequency, counted from the day of the agreement and never from the last report.
    /// </summary>
    public static void OweAfter(Facts facts, Effects effects, LocalDate day)
    {
        if (facts.Values.Date(Fields.ProgressFrom) is { } from && facts.Values.Whole(Fields.ProgressWeeks) is { } weeks)
        {
            Owe(facts, effects, from, (int)weeks, day);
        }
    }

    /// <summary>Progress that was owed is asked no more: the client is on hold, or the service ended.</summary>
    public static void CancelOwed(Facts facts, Effects effects)
    {
        foreach (var report in Owed(facts))
        {
            effects.Cancel(report.Key);
        }
    }

    private static IEnumerable<Report> Owed(Facts facts) => facts.Trajectory.Reports
        .Where(report => report is { Status: ReportStatus.Owed, Kind: ReportKinds.Progress });

    private static Report? Chosen(Command command) => command.Given.Text(Arguments.Report.Name) is { } key
        ? Owed(command).FirstOrDefault(report => report.Key == key)
        : Owed(command).MinBy(report => report.DueOn);

    private static void Agree(Command command, Effects effects)
    {
        var weeks = (int)(command.Given.Whole(Fields.ProgressWeeks) ?? 1);
        CancelOwed(command, effects);
        effects.Set(Fields.ProgressWeeks, weeks)
            .Set(Fields.ProgressFrom, command.Today)
            .Cite("TIL-D06", $"Afgesproken: elke {weeks} weken", $"Agreed: every {weeks} weeks");
        Owe(command, effects, command.Today, weeks, command.Today);
    }

    private static void CheckOwed(Command command, Violations violations) => violations.Require(
        !command.Given.Has(Arguments.Report.Name) || Chosen(command) is not null, "REPORT_NOT_OWED", "TIL-D06",
        "Deze voortgangsmelding staat niet open.", "This progress report is not owed.", Arguments.Report.Name);

    /// <summary>Progress may come at any moment; one that is owed is met by it.</summary>
    private static void Submit(Command command, Effects effects)
    {
        var content = FieldValues.From(Sections.Select(section => KeyValuePair.Create(section.Name, command.Given.Get(section.Name))));
        var report = Chosen(command) ?? new Report(
            $"{ReportKinds.Progress}_extra_{command.Trajectory.Reports.Length + 1}", ReportKinds.Progress, command.Today, "TIL-D06",
            Write.Text("Tussentijds", "In between"));
        effects.Submit(report, command.Today, content)
            .Cite("TIL-R05", "Voortgang geregistreerd", "Progress registered")
            .Cite("TIL-D06", "De klantregisseur is op de hoogte gehouden", "The case manager was kept informed");
        // What comes in before its day answers for that day: the next one is asked after it.
        if (!Owed(command).Any(other => other.Key != report.Key))
        {
            OweAfter(command, effects, LocalDate.Max(report.DueOn, command.Today));
        }
    }

    private static void Owe(Facts facts, Effects effects, LocalDate from, int weeks, LocalDate after)
    {
        var number = (Period.DaysBetween(from, after) / (7 * weeks)) + 1;
        var due = Terms.Weeks(from, weeks * number);
        if (due < facts.EndsOn)
        {
            effects.Owe(new Report(
                $"{ReportKinds.Progress}_{Write.Date(due)}", ReportKinds.Progress, facts.Term(due), "TIL-D06",
                Write.Text($"Elke {weeks} weken, zoals afgesproken", $"Every {weeks} weeks, as agreed")));
        }
    }

    private static void Attend(Command command, Effects effects) => effects
        .Record(Tables.Attendance, command.Given.With(Arguments.On.Name, command.On))
        .Cite("TIL-R05", $"Presentie van {Write.Date(command.On)}", $"Attendance of {Write.Date(command.On)}");
}
