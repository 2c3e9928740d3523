using System.Collections.Immutable;
using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata;

/// <summary>A part of a tenant's own metadata as the tenant's file keeps it.</summary>
/// <param name="Id">Stays the same when the part is renamed.</param>
/// <param name="Part">What the tenant declares.</param>
internal sealed record Component(string Id, Part Part)
{
    /// <summary>Of a table or relationship its name in the file; of a column its table's and its own with a dot between.</summary>
    public string? Stored { get; init; }

    /// <summary>Names that it had, oldest first.</summary>
    public ImmutableArray<string> FormerNames { get; init; } = [];

    /// <summary>Whether it was removed. Of tables and columns is kept where their values are: put back, they have them again.</summary>
    public bool Gone { get; init; }

    /// <summary>Whether it keeps values in the file.</summary>
    public bool KeepsValues => Part.PartKind is PartKind.Table or PartKind.Column or PartKind.Relationship;
}
