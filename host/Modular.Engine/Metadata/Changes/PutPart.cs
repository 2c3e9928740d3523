using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Adds a part or brings it to this state: the one with its id, where it has one, else the one of its name.</summary>
/// <param name="Place">Where the caller asks for it.</param>
/// <param name="Part">The part as it is to be.</param>
public sealed record PutPart(Place Place, Part Part) : MetadataChange(Place);
