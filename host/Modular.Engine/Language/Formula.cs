using System.Collections.Immutable;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Language;

/// <summary>
/// A formula over the columns of a table. It is computed exactly and rounded once, half away from zero: money to 2 decimals. What needs a
/// value that is missing, divides by zero or becomes too large has no value.
/// </summary>
public sealed class Formula
{
    private const int Decimals = 6;

    private readonly Term term;

    private Formula(Term term, IEnumerable<string> paths) => (this.term, Paths) = (term, [.. paths]);

    /// <summary>What it gives; texts, choices and lookups are <see cref="ColumnType.Text"/>.</summary>
    public ColumnType Type => term.Type!.Value;

    /// <summary>The paths that it looks at, each once; with <c>old.</c> before those of the row as it was.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Holds a formula against a table; null when it does not fit, which the errors then tell.</summary>
    /// <param name="node">The formula as written.</param>
    /// <param name="model">The tenant's metadata.</param>
    /// <param name="table">The table whose rows it is about.</param>
    /// <param name="options">What else it may use.</param>
    /// <param name="field">The request's field that holds it.</param>
    /// <param name="errors">Where faults go.</param>
    public static Formula? Bind(FormulaNode node, TenantModel model, TableModel table, BindOptions options, string field, FieldErrors errors)
    {
        var binder = new FormulaBinder(model, table, options, field, errors);
        var term = binder.Bind(node);
        if (term is { Type: null })
        {
            binder.Fault(node, "WRONG_TYPE", "dit geeft nooit een waarde", "this never gives a value");
        }

        return term is { Type: not null } ? new Formula(term, binder.Paths) : null;
    }

    /// <summary>Whether its values can be those of a column: a number of any number, text of text, choice and lookup.</summary>
    public bool Fits(ColumnType column) => (Type, column) switch
    {
        (ColumnType.Text, ColumnType.Text or ColumnType.Choice or ColumnType.Lookup) => true,
        (ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Money, ColumnType.Decimal or ColumnType.Money) => true,
        _ => Type == column,
    };

    /// <summary>The value for a row; decimals are rounded to 6.</summary>
    /// <param name="valueOfPath">The value of each of <see cref="Paths"/>; null when empty.</param>
    public object? Evaluate(Func<string, object?> valueOfPath) =>
        Rounded(term.Value(valueOfPath), Type, Type == ColumnType.Money ? 2 : Decimals);

    /// <summary>The value for a column that the formula fits, rounded to the decimals that the column keeps.</summary>
    /// <param name="column">The column.</param>
    /// <param name="valueOfPath">The value of each of <see cref="Paths"/>; null when empty.</param>
    public object? ValueFor(ColumnModel column, Func<string, object?> valueOfPath) =>
        Rounded(term.Value(valueOfPath), column.Type, column.Type == ColumnType.Money ? 2 : column.Scale);

    /// <summary>A number as the store keeps it; what it cannot keep has no value. Anything else is left as it is.</summary>
    internal static object? Rounded(object? value, ColumnType type, int scale)
    {
        if (value is not decimal number)
        {
            return value;
        }

        // What the store cannot keep is too large.
        var most = type == ColumnType.WholeNumber ? long.MaxValue : decimal.Truncate(long.MaxValue / Power(scale));
        if (Math.Abs(number) > most)
        {
            return null;
        }

        return type == ColumnType.WholeNumber ? (object)(long)number : decimal.Round(number, scale, MidpointRounding.AwayFromZero);
    }

    private static decimal Power(int scale) => Enumerable.Repeat(10m, scale).Aggregate(1m, (all, ten) => all * ten);
}
