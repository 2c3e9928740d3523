using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Which reports a trajectory owes: progress each calendar quarter (MGR-R01, DEC-10), and the final report (MGR-R06).</summary>
internal static class Schedule
{
    public static IReadOnlyList<Report> Of(Facts facts, LocalDate start, LocalDate end)
    {
        var days = (int)facts.Settings.Number(Settings.ReportDays);
        return
        [
            .. Quarters.EndingIn(start, Terms.Before(end)).Select(quarter => new Report(
                $"{ReportKinds.Progress}_{Quarters.Name(quarter)}", ReportKinds.Progress, facts.Calendar.Add(quarter.End, days), "MGR-R01",
                Write.Text($"{days} werkdagen na het kwartaal", $"{days} working days after the quarter"))
            {
                Period = new DatePeriod(LocalDate.Max(start, quarter.Start), quarter.End),
            }),
            Final(facts, start, end),
        ];
    }

    public static Report Final(Facts facts, LocalDate start, LocalDate end)
    {
        var days = (int)facts.Settings.Number(Settings.FinalReportDays);
        return new Report(
            ReportKinds.Final, ReportKinds.Final, Terms.Days(end, days), "MGR-R06",
            days == 0
                ? Write.Text("Eindrapportage aan het einde van de trajectperiode", "Final report at the end of the trajectory period")
                : Write.Text($"Eindrapportage binnen {days} dagen na het einde", $"Final report within {days} days after the end"))
        {
            Period = end < start ? null : new DatePeriod(start, end),
        };
    }

    /// <summary>States the reports that are owed and not yet in, and cancels those that are owed no more; each counts as out of view
    /// until it is in (MGR-K06).</summary>
    public static void Owe(Facts facts, Effects effects, LocalDate start, LocalDate end)
    {
        var done = facts.Trajectory.Reports
            .Where(report => report.Status is ReportStatus.Submitted or ReportStatus.Accepted)
            .Select(report => report.Key)
            .ToHashSet(StringComparer.Ordinal);
        var owed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in Of(facts, start, end).Where(report => !done.Contains(report.Key)))
        {
            effects.Owe(report);
            owed.Add(report.Key);
            if (report.Kind == ReportKinds.Progress)
            {
                Counting.InView(facts, effects, report, met: false);
            }
        }

        effects.Cite("DEC-10", "Kwartalen zijn kalenderkwartalen", "Quarters are calendar quarters");
        foreach (var stale in facts.Trajectory.Reports.Where(report => report.Status == ReportStatus.Owed && !owed.Contains(report.Key)))
        {
            effects.Cancel(stale.Key);
            Counting.NotAsked(facts, effects, stale);
        }
    }
}
