using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>Which reports a trajectory owes, computed from its start and never from the previous report (DEC-14).</summary>
internal static class Schedule
{
    /// <summary>A part of the trajectory under one product code: the trajectory itself, and each extension.</summary>
    /// <param name="Code">The code under which it was ordered.</param>
    /// <param name="LastDay">Its last day.</param>
    internal readonly record struct Stretch(ProductCode Code, LocalDate LastDay);

    public static IEnumerable<Stretch> Stretches(Facts facts, LocalDate plannedEnd)
    {
        var first = facts.Extensions.IsEmpty ? plannedEnd : facts.Extensions[0].Date(Tables.ExtendedFrom) ?? plannedEnd;
        yield return new Stretch(facts.Code, first);
        foreach (var row in facts.Extensions)
        {
            yield return new Stretch(CodeOf(row, facts), row.Date(TrajectoryFields.EndsOn) ?? plannedEnd);
        }
    }

    public static ProductCode CodeOf(FieldValues extension, Facts facts) =>
        ProductCodes.TryParse(extension.Text(Fields.ProductCode), out var code) ? code : facts.Code;

    /// <summary>All reports from start to end, the final one included, in order of due date.</summary>
    public static IReadOnlyList<Report> Of(Facts facts, LocalDate start, IReadOnlyList<Stretch> stretches)
    {
        var end = stretches[^1].LastDay;
        var reports = new List<Report>();
        for (var months = 3; Terms.Months(start, months) is var due && due < end; months += 3)
        {
            var code = stretches.First(stretch => due <= stretch.LastDay).Code.Reading(facts.Settings);
            if (Periodic(facts, code, start, months, due) is { } report)
            {
                reports.Add(report);
            }
        }

        if (stretches[^1].Code == ProductCode.Support && Terms.Months(end, -2) is var before && before > start)
        {
            var within = (int)facts.Settings.Number(Settings.MergeDays);
            reports.RemoveAll(report => Math.Abs(Period.DaysBetween(report.DueOn, before)) <= within);
            reports.Add(new Report(ReportKinds.BeforeEnd, ReportKinds.Support, before, "RSD-R04",
                Write.Text("2 maanden voor afloop", "2 months before the end")));
        }

        reports.Add(Final(facts, end));
        return [.. reports.OrderBy(report => report.DueOn)];
    }

    /// <summary>The final report, received within two weeks after the last day of service (RSD-D04).</summary>
    public static Report Final(Facts facts, LocalDate lastDay) => new(
        ReportKinds.Final, ReportKinds.Final, facts.Term(Terms.Weeks(lastDay, 2)), "RSD-D04",
        Write.Text("Eindrapportage binnen 2 weken na afronding", "Final report within 2 weeks after completion"))
    {
        Period = facts.StartedOn is { } start && lastDay >= start ? new DatePeriod(start, lastDay) : null,
    };

    /// <summary>States the reports that are owed and not yet in, and cancels those that are owed no more.</summary>
    public static void Owe(Facts facts, Effects effects, IReadOnlyList<Report> schedule)
    {
        var done = facts.Trajectory.Reports.Where(report => report.Status is ReportStatus.Submitted or ReportStatus.Accepted).ToList();
        var beforeEnd = done.Where(report => report.Key.StartsWith(ReportKinds.BeforeEnd, StringComparison.Ordinal)).ToList();
        var before = beforeEnd.Count;
        var within = (int)facts.Settings.Number(Settings.MergeDays);
        var owed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var planned in schedule)
        {
            var report = planned;
            if (planned.Key == ReportKinds.BeforeEnd && before > 0)
            {
                report = planned with { Key = $"{ReportKinds.BeforeEnd}_{before + 1}" };
            }

            // An extension moves the report before the end; the one that is in already still stands for the half-yearly one near it.
            var covered = planned.Kind == ReportKinds.Support && planned.Key != ReportKinds.BeforeEnd
                && beforeEnd.Any(r => Math.Abs(Period.DaysBetween(r.DueOn, planned.DueOn)) <= within);
            if (!covered && done.All(r => r.Key != report.Key))
            {
                effects.Owe(report);
                owed.Add(report.Key);
            }
        }

        foreach (var stale in facts.Trajectory.Reports.Where(r => r.Status == ReportStatus.Owed && !owed.Contains(r.Key)))
        {
            effects.Cancel(stale.Key);
        }
    }

    private static Report? Periodic(Facts facts, ProductCode code, LocalDate start, int months, LocalDate due)
    {
        var every = code switch
        {
            ProductCode.FixedLong => facts.ReportsHalfYearly ? 6 : 3,
            ProductCode.Support => 6,
            _ => 0,
        };
        if (every == 0 || months % every != 0)
        {
            return null;
        }

        var (kind, rule) = code == ProductCode.Support
            ? (ReportKinds.Support, "RSD-R04")
            : (ReportKinds.Progress, facts.ReportsHalfYearly ? "RSD-R03" : "RSD-R02");
        return new Report(
            $"{kind}_month_{months}", kind, due, rule,
            Write.Text($"Elke {every} maanden vanaf de start", $"Every {every} months from the start"))
        {
            Period = new DatePeriod(Terms.Months(start, months - every), Terms.Before(due)),
        };
    }
}
