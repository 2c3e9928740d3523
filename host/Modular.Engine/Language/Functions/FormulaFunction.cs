namespace Modular.Engine.Language.Functions;

/// <summary>A function of formulas.</summary>
/// <param name="Name">Its name; of an operator its sign.</param>
/// <param name="Form">How it is written, for messages.</param>
/// <param name="Least">Fewest arguments.</param>
/// <param name="Most">Most arguments.</param>
/// <param name="Make">What it gives for its arguments; null when their types do not fit.</param>
internal sealed record FormulaFunction(string Name, string Form, int Least, int Most, Func<IReadOnlyList<Term>, Term?> Make)
{
    public const int Many = LanguageLimits.MostParts;

    /// <summary>A value that is there only when all arguments have one.</summary>
    public static Func<Func<string, object?>, object?> OfAll(IReadOnlyList<Term> terms, Func<object[], object?> compute) => valueOf =>
    {
        var values = new object[terms.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (terms[i].Value(valueOf) is not { } value)
            {
                return null;
            }

            values[i] = value;
        }

        try
        {
            return compute(values);
        }
        catch (OverflowException)
        {
            return null;
        }
    };
}
