namespace Modular.Engine.EffectiveDating;

/// <summary>The columns that say when a row of an effective-dated table holds.</summary>
public static class PeriodColumns
{
    /// <summary>The first day, inclusive.</summary>
    public const string From = "valid_from";

    /// <summary>The day after the last one; empty when it holds for good.</summary>
    public const string To = "valid_to";
}
