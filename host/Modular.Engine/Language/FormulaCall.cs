using System.Collections.Immutable;

namespace Modular.Engine.Language;

/// <summary>A function, or an operator by its sign.</summary>
public sealed record FormulaCall(string Function, ImmutableArray<FormulaNode> Arguments) : FormulaNode;
