using Modular.Sdk.Modelling;

namespace Modular.Engine.Language;

/// <summary>A part of a formula with its type; numbers are decimals while they are computed with.</summary>
/// <param name="Type">What it gives; null for what is always empty. Choices and lookups are texts.</param>
/// <param name="Value">Its value for a row; null for none.</param>
internal sealed record Term(ColumnType? Type, Func<Func<string, object?>, object?> Value)
{
    public bool IsNumber => Type is ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Money;
}
