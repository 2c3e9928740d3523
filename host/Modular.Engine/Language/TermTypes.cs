using Modular.Sdk.Modelling;

namespace Modular.Engine.Language;

/// <summary>The type that several values have together.</summary>
internal static class TermTypes
{
    /// <summary>Their one type; of numbers the widest: whole, decimal, money. What is always empty goes with any.</summary>
    public static bool TryUnify(IReadOnlyList<Term> terms, out ColumnType? type)
    {
        type = null;
        foreach (var term in terms.Where(term => term.Type is not null))
        {
            if (type is null || type == term.Type)
            {
                type = term.Type;
            }
            else if (IsNumber(type) && term.IsNumber)
            {
                type = (ColumnType)Math.Max((int)type, (int)term.Type!);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumber(ColumnType? type) => type is ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Money;
}
