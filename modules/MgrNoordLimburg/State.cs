namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Where a trajectory stands.</summary>
internal enum State
{
    /// <summary>A possible provider was found; the matching conversation comes before the order.</summary>
    Proposed,

    /// <summary>Ordered with a leefzorgplan; the plan van aanpak is awaited.</summary>
    Ordered,

    /// <summary>The plan van aanpak is in; the source asks no approval.</summary>
    Planned,

    /// <summary>Running.</summary>
    Active,

    /// <summary>Service has ended; the final report is awaited.</summary>
    Completing,

    /// <summary>The final report is in; the case manager records where the participant went.</summary>
    Reported,

    /// <summary>Finished.</summary>
    Closed,

    /// <summary>The matching conversation led to no order.</summary>
    Declined,

    /// <summary>Taken back by the case manager before the start.</summary>
    Withdrawn,
}
