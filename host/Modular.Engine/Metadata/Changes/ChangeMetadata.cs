namespace Modular.Engine.Metadata.Changes;

/// <summary>Changes of a tenant's own metadata: all or nothing.</summary>
/// <param name="Changes">In order; a later one may build on an earlier one.</param>
/// <param name="ExpectedVersion">The version that the caller last saw; null for whatever is there.</param>
/// <param name="AllowDataLoss">Whether stored values may be lost.</param>
public sealed record ChangeMetadata(IReadOnlyList<MetadataChange> Changes, long? ExpectedVersion, bool AllowDataLoss);
