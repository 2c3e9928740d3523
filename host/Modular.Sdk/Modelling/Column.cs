using Modular.Sdk.Values;

namespace Modular.Sdk.Modelling;

/// <summary>Short ways to write column definitions.</summary>
public static class Column
{
    /// <summary>A text.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="nl">The Dutch label.</param>
    /// <param name="en">The English label.</param>
    /// <returns>The definition.</returns>
    public static ColumnDefinition Text(string name, string nl, string en) => Of(name, ColumnType.Text, nl, en);

    /// <summary>A whole number, not negative unless a minimum says so.</summary>
    /// <inheritdoc cref="Text"/>
    public static ColumnDefinition Whole(string name, string nl, string en) => Of(name, ColumnType.WholeNumber, nl, en) with { Minimum = 0 };

    /// <summary>A decimal number, not negative unless a minimum says so.</summary>
    /// <inheritdoc cref="Text"/>
    public static ColumnDefinition Decimal(string name, string nl, string en) => Of(name, ColumnType.Decimal, nl, en) with { Minimum = 0 };

    /// <summary>An amount in euro, not negative unless a minimum says so.</summary>
    /// <inheritdoc cref="Text"/>
    public static ColumnDefinition Money(string name, string nl, string en) => Of(name, ColumnType.Money, nl, en) with { Minimum = 0 };

    /// <summary>A calendar date.</summary>
    /// <inheritdoc cref="Text"/>
    public static ColumnDefinition Date(string name, string nl, string en) => Of(name, ColumnType.Date, nl, en);

    /// <summary>Yes or no.</summary>
    /// <inheritdoc cref="Text"/>
    public static ColumnDefinition YesNo(string name, string nl, string en) => Of(name, ColumnType.YesNo, nl, en);

    /// <summary>One of a list of values.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="nl">The Dutch label.</param>
    /// <param name="en">The English label.</param>
    /// <param name="options">The values, each with its labels.</param>
    /// <returns>The definition.</returns>
    public static ColumnDefinition Choice(string name, string nl, string en, params ChoiceOption[] options) =>
        Of(name, ColumnType.Choice, nl, en) with { Choices = [.. options] };

    /// <summary>A row of another table.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="nl">The Dutch label.</param>
    /// <param name="en">The English label.</param>
    /// <param name="target">The table: the platform's, a regime's own, or a kind of entry.</param>
    /// <returns>The definition.</returns>
    public static ColumnDefinition Lookup(string name, string nl, string en, string target) =>
        Of(name, ColumnType.Lookup, nl, en) with { Target = target };

    /// <summary>The same column, required, with the rules that ask for it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="ruleIds">The rules cited when the value is missing.</param>
    /// <returns>The required column.</returns>
    public static ColumnDefinition Require(this ColumnDefinition column, params string[] ruleIds) =>
        column with { Required = true, RuleIds = [.. ruleIds] };

    private static ColumnDefinition Of(string name, ColumnType type, string nl, string en) => new(name, type, new LocalizedText(nl, en));
}
