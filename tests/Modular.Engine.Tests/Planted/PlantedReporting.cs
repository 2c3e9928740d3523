using System.Collections.Immutable;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Reporting;
using Modular.Sdk.Values;

namespace Modular.Engine.Tests.Planted;

/// <summary>A tenant that owes something, whose trajectories and providers owe nothing.</summary>
internal sealed class PlantedReporting(Func<TenantContext, Obligation> owed) : IReporting
{
    public ImmutableArray<ReportDefinition> Reports => new global::Modular.Modules.Region.Regime().Reporting.Reports;

    public IReadOnlyList<Obligation> ForTrajectory(TrajectoryContext context, DatePeriod period) => [];

    public IReadOnlyList<Obligation> ForProvider(ProviderContext context, DatePeriod period) => [];

    public IReadOnlyList<Obligation> ForTenant(TenantContext context, DatePeriod period) =>
        owed(context) is { } obligation && period.Contains(obligation.DueOn) ? [obligation] : [];
}
