using Modular.Sdk.Lifecycles;

namespace Modular.Modules.Tests.RsdLiemers;

/// <summary>A decision carried out in memory, by the SDK's description of each part of it.</summary>
internal static class Carried
{
    public static TrajectorySnapshot Out(TrajectorySnapshot before, Decision decision)
    {
        var fields = decision.Cleared.Aggregate(before.Fields, (all, name) => all.With(name, null)).With(decision.Changes);
        var records = decision.Records.Aggregate(
            before.Records, (all, record) => all.SetItem(record.Table, [.. all.GetValueOrDefault(record.Table, []), record.Values]));
        var moments = before.BillableMoments.AddRange(decision.BillableMoments);
        Assert.Equal(moments.Length, moments.Select(moment => moment.Key).Distinct().Count());
        return before with
        {
            State = decision.State,
            Fields = fields,
            Deadlines = [.. Replace(before.Deadlines, decision.Deadlines,
                deadline => deadline.Kind).Select(deadline => Close(deadline, decision))],
            Reports = [.. Replace(before.Reports, decision.Reports, report => report.Key).Select(report => Close(report, decision))],
            BillableMoments = moments,
            Records = records,
        };
    }

    private static IEnumerable<T> Replace<T>(IEnumerable<T> before, IEnumerable<T> now, Func<T, string> key)
    {
        var set = now.ToDictionary(key);
        return before.Where(item => !set.ContainsKey(key(item))).Concat(set.Values);
    }

    private static Deadline Close(Deadline deadline, Decision decision)
    {
        if (deadline.Status != DeadlineStatus.Open)
        {
            return deadline;
        }

        return decision.Met.TryGetValue(deadline.Kind, out var on)
            ? deadline with { Status = DeadlineStatus.Met, MetOn = on }
            : decision.Cancelled.Contains(deadline.Kind) ? deadline with { Status = DeadlineStatus.Cancelled } : deadline;
    }

    private static Report Close(Report report, Decision decision) =>
        report.Status == ReportStatus.Owed && decision.Cancelled.Contains(report.Key)
            ? report with { Status = ReportStatus.Cancelled }
            : report;
}
