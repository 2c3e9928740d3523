namespace Modular.Engine.Language;

/// <summary>A value.</summary>
public sealed record FormulaOperand(Operand Operand) : FormulaNode;
