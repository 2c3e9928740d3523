using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Engine.Trajectories;

/// <summary>A trajectory as callers see it.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Snapshot">What is stored.</param>
/// <param name="Version">The sequence of its last change; 0 before it is stored.</param>
/// <param name="RegimeId">The regime.</param>
/// <param name="RegimeVersion">The version it was ordered under.</param>
/// <param name="Phase">The shared phase.</param>
/// <param name="Regime">The regime itself, for citations; null when its module is not loaded.</param>
/// <param name="Today">The tenant's present date.</param>
public sealed record TrajectoryView(
    string Tenant,
    TrajectorySnapshot Snapshot,
    long Version,
    string RegimeId,
    string RegimeVersion,
    Phase Phase,
    IRegime? Regime,
    LocalDate Today)
{
    /// <summary>Flags raised so far, oldest first.</summary>
    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>The earliest open due date.</summary>
    public LocalDate? NextDueOn { get; init; }
}
