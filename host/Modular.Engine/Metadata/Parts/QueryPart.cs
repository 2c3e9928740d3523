using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata.Parts;

/// <summary>A named query.</summary>
public sealed record QueryPart : Part
{
    [JsonIgnore]
    public override PartKind PartKind => PartKind.Query;

    public required LocalizedText Label { get; init; }

    public required string Table { get; init; }

    public ImmutableArray<string> Columns { get; init; } = [];

    public string? Filter { get; init; }

    /// <summary>Paths, with a minus before one that goes from high to low.</summary>
    public ImmutableArray<string> OrderBy { get; init; } = [];

    /// <summary>As <see cref="NamedQueryModel.AsOfParameter"/>.</summary>
    public string? AsOfParameter { get; init; }

    public ImmutableArray<ColumnDefinition> Parameters { get; init; } = [];
}
