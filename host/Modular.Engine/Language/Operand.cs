namespace Modular.Engine.Language;

/// <summary>A value as written.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Value">The value, null for <c>null</c>; the name of a parameter; the path.</param>
/// <param name="At">Its first character, counted from 1; 0 when it was not text.</param>
public sealed record Operand(OperandKind Kind, object? Value, int At = 0)
{
    /// <summary>The parameter's name or the path.</summary>
    public string Name => (string)Value!;
}
