namespace Modular.Engine.Metadata.Changes;

/// <summary>One change of a tenant's own metadata.</summary>
/// <param name="Place">Where the caller asks for it.</param>
public abstract record MetadataChange(Place Place);
