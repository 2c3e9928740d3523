using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>What was carried out on a trajectory in a period, from the hours recorded per date.</summary>
internal static class CarriedOut
{
    public static decimal Hours(TrajectorySnapshot trajectory, DatePeriod period) => trajectory.Rows(Tables.Hours)
        .Where(row => row.Date(Arguments.On.Name) is { } on && period.Contains(on))
        .Sum(row => row.Decimal(Arguments.Hours.Name) ?? 0);

    public static Money Amount(TrajectorySnapshot trajectory, DatePeriod period) =>
        trajectory.BillableMoments.Where(moment => period.Contains(moment.EarnedOn)).Select(moment => moment.Amount).Sum();
}
