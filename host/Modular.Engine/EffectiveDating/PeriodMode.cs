namespace Modular.Engine.EffectiveDating;

/// <summary>How a change of an effective-dated row is meant.</summary>
public enum PeriodMode
{
    /// <summary>The row was wrong: it is changed as it stands.</summary>
    Correct,

    /// <summary>The row is no longer so: it ends, and another begins there.</summary>
    NewPeriod,

    /// <summary>The row is otherwise for a while: it holds before and after that.</summary>
    Insert,
}
