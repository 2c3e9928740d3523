using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata.Parts;

/// <summary>A column of the tenant on any table.</summary>
public sealed record ColumnPart : Part
{
    [JsonIgnore]
    public override PartKind PartKind => PartKind.Column;

    /// <summary>The table that it is on.</summary>
    [JsonIgnore]
    public string Table => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    public required ColumnType Type { get; init; }

    public required LocalizedText Label { get; init; }

    public bool Required { get; init; }

    /// <summary>Of a text only.</summary>
    public int? MaxLength { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>Of a decimal only.</summary>
    public int? Scale { get; init; }

    /// <summary>Of a lookup only.</summary>
    public string? Target { get; init; }

    /// <summary>Of a lookup only.</summary>
    public Cascade? Cascade { get; init; }

    public bool Indexed { get; init; }

    /// <summary>Of a choice: the shared list; null when it has choices of its own.</summary>
    public string? ChoiceList { get; init; }

    public ImmutableArray<ChoiceOption> Choices { get; init; } = [];

    public ImmutableArray<ChoiceOption> RetiredChoices { get; init; } = [];

    public ImmutableArray<string> ReadRoles { get; init; } = [];

    public string? Formula { get; init; }

    public RollupModel? Rollup { get; init; }

    internal bool IsComputed => Formula is not null || Rollup is not null;
}
