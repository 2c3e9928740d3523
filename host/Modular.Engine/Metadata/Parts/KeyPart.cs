using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Modular.Engine.Metadata.Parts;

/// <summary>A key of the tenant on any table.</summary>
public sealed record KeyPart : Part
{
    [JsonIgnore]
    public override PartKind PartKind => PartKind.Key;

    /// <summary>The table that it is on.</summary>
    [JsonIgnore]
    public string Table => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    public required ImmutableArray<string> Columns { get; init; }
}
