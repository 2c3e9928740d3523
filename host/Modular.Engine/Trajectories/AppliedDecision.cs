using System.Collections.Immutable;
using Modular.Engine.Tables;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Engine.Trajectories;

/// <summary>A decision carried out on a snapshot, in memory.</summary>
internal static class AppliedDecision
{
    /// <summary>The snapshot after the decision.</summary>
    public static TrajectorySnapshot Apply(this TrajectorySnapshot before, Decision decision)
    {
        var fields = before.Fields;
        foreach (var cleared in decision.Cleared)
        {
            fields = fields.With(cleared, null);
        }

        return before with
        {
            State = decision.State,
            Fields = fields.With(decision.Changes),
            Deadlines = Deadlines(before.Deadlines, decision),
            Reports = Reports(before.Reports, decision),
            BillableMoments = [.. before.BillableMoments, .. decision.BillableMoments],
            Records = before.Records.RemoveRange(decision.Records.Select(record => record.Table)),
            OtherRecords = table =>
                [.. before.Rows(table), .. decision.Records.Where(record => record.Table == table).Select(record => record.Values)],
        };
    }

    public static LocalDate? NextDueOn(this TrajectorySnapshot snapshot) => Rows.Earliest(
        snapshot.Deadlines.Where(deadline => deadline.Status == DeadlineStatus.Open).Select(deadline => (LocalDate?)deadline.DueOn));

    public static Phase PhaseOf(this IRegime regime, string state) =>
        regime.Lifecycle.States.First(definition => definition.Name == state).Phase;

    private static ImmutableArray<Deadline> Deadlines(ImmutableArray<Deadline> before, Decision decision)
    {
        var set = decision.Deadlines.ToDictionary(deadline => deadline.Kind, StringComparer.Ordinal);
        return
        [
            .. before.Select(deadline => set.Remove(deadline.Kind, out var replaced) ? replaced : deadline).ToList()
                .Concat(set.Values)
                .Select(deadline => Close(deadline, decision)),
        ];
    }

    private static Deadline Close(Deadline deadline, Decision decision) => deadline.Status switch
    {
        DeadlineStatus.Open when decision.Met.TryGetValue(deadline.Kind, out var on) => deadline with { Status = DeadlineStatus.Met, MetOn = on },
        DeadlineStatus.Open when decision.Cancelled.Contains(deadline.Kind) => deadline with { Status = DeadlineStatus.Cancelled },
        _ => deadline,
    };

    private static ImmutableArray<Report> Reports(ImmutableArray<Report> before, Decision decision)
    {
        var set = decision.Reports.ToDictionary(report => report.Key, StringComparer.Ordinal);
        return
        [
            .. before.Select(report => set.Remove(report.Key, out var replaced) ? replaced : report).ToList()
                .Concat(set.Values)
                .Select(report => report.Status == ReportStatus.Owed && decision.Cancelled.Contains(report.Key)
                    ? report with { Status = ReportStatus.Cancelled }
                    : report),
        ];
    }
}
