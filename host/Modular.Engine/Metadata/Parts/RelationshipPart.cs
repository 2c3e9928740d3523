using System.Text.Json.Serialization;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata.Parts;

/// <summary>A many-to-many relationship; its rows are in a table of its name.</summary>
public sealed record RelationshipPart : Part
{
    [JsonIgnore]
    public override PartKind PartKind => PartKind.Relationship;

    public required LocalizedText Label { get; init; }

    public required string FromTable { get; init; }

    public required string ToTable { get; init; }
}
