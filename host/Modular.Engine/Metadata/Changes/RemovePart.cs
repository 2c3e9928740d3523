using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Removes a part.</summary>
/// <param name="Place">Where the caller asks for it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name; of a column or key with the table's.</param>
public sealed record RemovePart(Place Place, PartKind Kind, string Name) : MetadataChange(Place);
