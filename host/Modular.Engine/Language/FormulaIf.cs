namespace Modular.Engine.Language;

/// <summary>One value when a condition holds, and another when it does not.</summary>
public sealed record FormulaIf(FilterNode When, FormulaNode Then, FormulaNode Else) : FormulaNode;
