using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// Lead times and intensity that stand out (MGR-F08): more hours a week than so many times what was ordered, or a trajectory so many times
/// longer than the usual one of the declaration.
/// </summary>
internal static class Outliers
{
    private const decimal DaysAWeek = 7;
    private const int Enough = 3;

    public static IEnumerable<Signal> Of(StatementContext context, IReadOnlyList<StatementLine> standing)
    {
        var factor = context.Provider.Settings.Number(Settings.OutlierFactor);
        var cases = context.Cases.ToDictionary(one => one.Trajectory.Id, one => one.Trajectory.Fields);
        var lengths = cases.Values.Select(Length).OfType<decimal>().Order().ToList();
        foreach (var line in standing.Where(line => line.Trajectory is not null))
        {
            var fields = cases[line.Trajectory!];
            if (line.Period is { } period && Length(fields) is { } days && fields.Decimal(Fields.OrderedHours) is > 0 and var ordered)
            {
                var expected = ordered * DaysAWeek / days;
                var declared = (line.Values.Decimal(Declarations.Hours.Name) ?? 0) * DaysAWeek / Math.Max(DaysAWeek, period.Days);
                if (declared > expected * factor)
                {
                    yield return Outlier("intensity_outlier", line.Trajectory!,
                        $"{declared:0.0} uren per week, verwacht {expected:0.0}", $"{declared:0.0} hours a week, expected {expected:0.0}");
                }
            }

            if (lengths.Count >= Enough && Length(fields) > lengths[lengths.Count / 2] * factor)
            {
                yield return Outlier("lead_time_outlier", line.Trajectory!,
                    $"Doorlooptijd van {Length(fields):0} dagen", $"Lead time of {Length(fields):0} days");
            }
        }
    }

    private static decimal? Length(FieldValues trajectory) =>
        trajectory.Date(TrajectoryFields.StartedOn) is { } start
        && (trajectory.Date(TrajectoryFields.CompletedOn) ?? trajectory.Date(TrajectoryFields.EndsOn)) is { } end
        && end >= start
            ? Period.DaysBetween(start, end) + 1
            : null;

    private static Signal Outlier(string kind, string trajectory, string nl, string en) =>
        new(kind, "MGR-F08", RoleIds.ContractManager, Write.Text($"{nl} (traject {trajectory})", $"{en} (trajectory {trajectory})"));
}
