namespace Modular.Engine.Solutions;

/// <summary>What a solution did to a tenant, or would do.</summary>
/// <param name="Done">In order; empty when all was already so.</param>
/// <param name="Drift">What the tenant has beside the solution.</param>
/// <param name="Version">The version of the tenant's metadata afterwards.</param>
/// <param name="Backup">The name of the copy of the tenant's file; empty when none was needed.</param>
/// <param name="Plan">Names the solution together with the state of the tenant that it was held against.</param>
public sealed record SolutionApplied(
    IReadOnlyList<SolutionDifference> Done, IReadOnlyList<SolutionDifference> Drift, long Version, string Backup, string Plan);
