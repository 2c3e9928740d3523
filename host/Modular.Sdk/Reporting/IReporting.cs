using System.Collections.Immutable;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Sdk.Reporting;

/// <summary>A regime's reporting schedule: which reports and meetings are due, and when.</summary>
public interface IReporting
{
    /// <summary>Every kind of report.</summary>
    ImmutableArray<ReportDefinition> Reports { get; }

    /// <summary>
    /// The obligations of a trajectory that fall due in a period: from its stored reports where the trajectory runs, and the
    /// schedule ahead of it. In order of due date, without gaps or doubles. Each falls on the due date of one of the trajectory's reports or
    /// deadlines that is not cancelled; one that is not done, on that of a report that is owed or a deadline that is open. By these the
    /// host knows which trajectories to ask for a period.
    /// </summary>
    /// <param name="context">The trajectory.</param>
    /// <param name="period">Due dates, ends inclusive.</param>
    /// <returns>The obligations.</returns>
    IReadOnlyList<Obligation> ForTrajectory(TrajectoryContext context, DatePeriod period);

    /// <summary>The obligations around a provider's contract that fall due in a period, for example evaluation meetings.</summary>
    /// <param name="context">The provider.</param>
    /// <param name="period">Due dates, ends inclusive.</param>
    /// <returns>The obligations, in order of due date.</returns>
    IReadOnlyList<Obligation> ForProvider(ProviderContext context, DatePeriod period);

    /// <summary>The obligations of the tenant as a whole that fall due in a period, for example a yearly delivery of figures.</summary>
    /// <param name="context">The tenant.</param>
    /// <param name="period">Due dates, ends inclusive.</param>
    /// <returns>The obligations, in order of due date.</returns>
    IReadOnlyList<Obligation> ForTenant(TenantContext context, DatePeriod period) => [];
}
