using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Gives a part another name.</summary>
/// <param name="Place">Where the caller asks for it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its present name; of a column or key with the table's.</param>
/// <param name="NewName">Its new name, without the table's.</param>
public sealed record RenamePart(Place Place, PartKind Kind, string Name, string NewName) : MetadataChange(Place);
