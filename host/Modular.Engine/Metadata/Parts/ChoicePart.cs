using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata.Parts;

/// <summary>A list of choices.</summary>
public sealed record ChoicePart : Part
{
    [JsonIgnore]
    public override PartKind PartKind => PartKind.Choice;

    public required LocalizedText Label { get; init; }

    public required ImmutableArray<ChoiceOption> Options { get; init; }

    public ImmutableArray<ChoiceOption> Retired { get; init; } = [];
}
