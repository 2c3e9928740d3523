using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata.Parts;

/// <summary>A table, without its parts.</summary>
public sealed record TablePart : Part
{
    [JsonIgnore]
    public override PartKind PartKind => PartKind.Table;

    public required LocalizedText Label { get; init; }

    public TableKind Kind { get; init; }

    /// <summary>As <see cref="TableModel.PeriodKey"/>.</summary>
    public ImmutableArray<string> PeriodKey { get; init; } = [];

    public ImmutableArray<string> ReadRoles { get; init; } = [];

    public ImmutableArray<string> WriteRoles { get; init; } = [];

    /// <summary>As <see cref="TableModel.ProviderPath"/>.</summary>
    public string? ProviderPath { get; init; }

    public bool ReferenceData { get; init; }

    internal bool IsDated => Kind == TableKind.EffectiveDated;
}
