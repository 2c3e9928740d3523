using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata.Parts;

/// <summary>A business rule.</summary>
public sealed record RulePart : Part
{
    [JsonIgnore]
    public override PartKind PartKind => PartKind.Rule;

    public required string Table { get; init; }

    public required LocalizedText Label { get; init; }

    public required int Order { get; init; }

    /// <summary>Empty: when a row is made or changed.</summary>
    public ImmutableArray<RuleEvent> Events { get; init; } = [];

    public ImmutableArray<string> WhenChanged { get; init; } = [];

    public string? When { get; init; }

    public required ImmutableArray<RuleActionModel> Actions { get; init; }
}
