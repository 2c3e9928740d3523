using System.Collections.Immutable;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata;

/// <summary>A query with a name.</summary>
/// <param name="Name">The query's name.</param>
/// <param name="Label">What people read.</param>
/// <param name="Table">What is asked about.</param>
public sealed record NamedQueryModel(string Name, LocalizedText Label, string Table)
{
    /// <summary>The paths to return; empty for all columns of the table.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>Which rows, as filter text with parameters as <c>$name</c>; null for all.</summary>
    public string? Filter { get; init; }

    /// <summary>The order: paths, with a minus before one that goes from high to low.</summary>
    public ImmutableArray<string> OrderBy { get; init; } = [];

    /// <summary>The parameter of the filter that is the day on which rows of an effective-dated table hold; null for all periods.</summary>
    public string? AsOfParameter { get; init; }

    /// <summary>The parameters that the filter holds.</summary>
    public ImmutableArray<ColumnDefinition> Parameters { get; init; } = [];

    public Layer Layer { get; init; }

    /// <summary>The module that declares it; null for other layers.</summary>
    public string? Module { get; init; }
}
