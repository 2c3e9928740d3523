namespace Modular.Engine.Language;

/// <summary>A condition as it was written, not yet held against a table.</summary>
public abstract record FilterNode
{
    /// <summary>Its first character, counted from 1; 0 when it was not text.</summary>
    public int At { get; init; }

    /// <summary>The request's field that holds it, for what was not text.</summary>
    public string? Field { get; init; }
}
