using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Sdk.Modelling;

/// <summary>A typed, named value: a column of a table, an argument of a trigger or a section of a report.</summary>
/// <param name="Name">Lower case with underscores, unique in its table, trigger or report.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Label">What people read.</param>
public sealed record ColumnDefinition(string Name, ColumnType Type, LocalizedText Label)
{
    /// <summary>Whether a value must be given. Text that is only white space does not count as a value.</summary>
    public bool Required { get; init; }

    /// <summary>The largest number of characters (UTF-16 units) of a text, inclusive; not looked at for other types.</summary>
    public int MaxLength { get; init; } = 4000;

    /// <summary>The smallest number or amount allowed (inclusive), or null for no bound.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number or amount allowed (inclusive), or null for no bound.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The values a <see cref="ColumnType.Choice"/> can take; empty for other types.</summary>
    public ImmutableArray<ChoiceOption> Choices { get; init; } = [];

    /// <summary>The table a <see cref="ColumnType.Lookup"/> points to; null for other types.</summary>
    public string? Target { get; init; }

    /// <summary>Whether rows are often looked for by this column.</summary>
    public bool Indexed { get; init; }

    /// <summary>Identifiers of the rules that ask for this value; cited when it is missing.</summary>
    public ImmutableArray<string> RuleIds { get; init; } = [];
}
