namespace Modular.Engine.Language;

/// <summary>A formula as it was written, not yet held against a table.</summary>
public abstract record FormulaNode
{
    /// <summary>Its first character, counted from 1.</summary>
    public int At { get; init; }
}
