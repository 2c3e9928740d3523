namespace Modular.Sdk.Statements;

/// <summary>Which of the provider's trajectories a statement is made from. Flags are joined: a trajectory that meets any is given.</summary>
[Flags]
public enum StatementScope
{
    /// <summary>None but those that given lines name.</summary>
    None = 0,

    /// <summary>Started in the period.</summary>
    Started = 1,

    /// <summary>Completed in the period.</summary>
    Completed = 2,

    /// <summary>Earned a billable moment in the period.</summary>
    Earned = 4,

    /// <summary>In the phase <see cref="Lifecycles.Phase.Suspended"/> now.</summary>
    Suspended = 8,

    /// <summary>Started on or before the period's end and not completed before its start.</summary>
    Running = 16,

    /// <summary>Ordered in the period.</summary>
    Ordered = 32,

    /// <summary>
    /// In the phase <see cref="Lifecycles.Phase.Suspended"/> now, or taken out of it since the period's first day: who was suspended on any
    /// day of the period is among them, and many fewer are than with <see cref="Running"/>.
    /// </summary>
    Held = 64,
}
