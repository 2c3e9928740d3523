using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Sdk.Modelling;

/// <summary>A query that the regime gives a name, so that people can ask it without writing it.</summary>
/// <param name="Name">Lower case with underscores, starting with the regime's prefix; unique in the regime.</param>
/// <param name="Label">What people read.</param>
/// <param name="Table">The table: the platform's or the regime's own.</param>
public sealed record QueryDefinition(string Name, LocalizedText Label, string Table)
{
    /// <summary>
    /// The paths to return: a column, or lookups with dots before it, such as <c>trajectory.provider.display_name</c>. Empty (the default)
    /// for all columns of the table. Those that a caller may not read are left out.
    /// </summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>
    /// Which rows, as filter text: <c>status = "owed" AND due_on &lt;= $until</c>. OR binds tighter than AND. <c>$name</c> is a parameter,
    /// <c>today()</c> the tenant's day. Null (the default) for all.
    /// </summary>
    public string? Filter { get; init; }

    /// <summary>The order: paths, with a minus before one that goes from high to low. Ties are settled by <c>id</c>.</summary>
    public ImmutableArray<string> OrderBy { get; init; } = [];

    /// <summary>The parameters of the filter; a required one must be given, another has no value when it is not.</summary>
    public ImmutableArray<ColumnDefinition> Parameters { get; init; } = [];

    /// <summary>
    /// For an effective-dated table: the parameter that is the day on which rows hold. Null (the default) for rows of all periods.
    /// </summary>
    public string? AsOfParameter { get; init; }
}
