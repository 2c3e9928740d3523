using System.Text.Json.Serialization;

namespace Modular.Engine.Metadata.Parts;

/// <summary>A part of a tenant's own metadata, as the tenant declares it. Its text (<see cref="PartText"/>) is its identity but for name and id.</summary>
public abstract record Part
{
    /// <summary>Stays the same when the part is renamed, and the same in every tenant that has it; null until it has one.</summary>
    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }

    /// <summary>Its name, unique among parts of its kind; of a column or key with the table's name and a dot before.</summary>
    [JsonIgnore]
    public string Name { get; init; } = "";

    [JsonIgnore]
    public abstract PartKind PartKind { get; }

    /// <summary>Its name without the table's.</summary>
    [JsonIgnore]
    public string OwnName => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
