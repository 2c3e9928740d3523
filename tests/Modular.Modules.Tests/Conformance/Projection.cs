using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;

namespace Modular.Modules.Tests.Conformance;

/// <summary>What a decision makes of a trajectory, as the host would keep it.</summary>
internal static class Projection
{
    public static TrajectorySnapshot After(this TrajectorySnapshot before, Decision decision) => before with
    {
        State = decision.State,
        Fields = decision.Cleared.Aggregate(before.Fields.With(decision.Changes), (fields, name) => fields.With(name, null)),
        Deadlines = [.. Deadlines(before, decision)],
        Reports = [.. Reports(before, decision)],
        BillableMoments = [.. before.BillableMoments, .. decision.BillableMoments],
        Records = decision.Records.Aggregate(
            before.Records, (records, row) => records.SetItem(row.Table, [.. records.GetValueOrDefault(row.Table, []), row.Values])),
    };

    private static IEnumerable<Deadline> Deadlines(TrajectorySnapshot before, Decision decision)
    {
        var replaced = decision.Deadlines.Select(deadline => deadline.Kind).ToHashSet();
        foreach (var deadline in before.Deadlines.Where(deadline => !replaced.Contains(deadline.Kind)).Concat(decision.Deadlines))
        {
            yield return deadline.Status != DeadlineStatus.Open ? deadline
                : decision.Met.TryGetValue(deadline.Kind, out var on) ? deadline with { Status = DeadlineStatus.Met, MetOn = on }
                : decision.Cancelled.Contains(deadline.Kind) ? deadline with { Status = DeadlineStatus.Cancelled }
                : deadline;
        }
    }

    private static IEnumerable<Report> Reports(TrajectorySnapshot before, Decision decision)
    {
        var replaced = decision.Reports.Select(report => report.Key).ToHashSet();
        foreach (var report in before.Reports.Where(report => !replaced.Contains(report.Key)).Concat(decision.Reports))
        {
            yield return report.Status == ReportStatus.Owed && decision.Cancelled.Contains(report.Key)
                ? report with { Status = ReportStatus.Cancelled }
                : report;
        }
    }
}
