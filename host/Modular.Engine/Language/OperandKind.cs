namespace Modular.Engine.Language;

/// <summary>Where a value comes from.</summary>
public enum OperandKind
{
    /// <summary>It is given.</summary>
    Value,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>A path of the row.</summary>
    Path,

    /// <summary>The day it is.</summary>
    Today,
}
