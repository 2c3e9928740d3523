namespace Modular.Engine.Metadata.Changes;

/// <summary>What was changed.</summary>
/// <param name="Done">What became of the parts; empty when all was already so.</param>
/// <param name="Version">The version of the tenant's metadata afterwards.</param>
/// <param name="Backup">The name of the copy of the tenant's file that was made first; empty when none was needed.</param>
public sealed record MetadataChanged(IReadOnlyList<PartDifference> Done, long Version, string Backup);
