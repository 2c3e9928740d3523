namespace Modular.Sdk.Lifecycles;

/// <summary>The phases shared by all regimes, so that regions can be compared.</summary>
public enum Phase
{
    /// <summary>Ordered or proposed; nothing has happened yet.</summary>
    Ordered,

    /// <summary>The participant is being met.</summary>
    Intake,

    /// <summary>A plan or quote is being made or judged.</summary>
    Planning,

    /// <summary>Approved, not started.</summary>
    Approved,

    /// <summary>Running.</summary>
    Active,

    /// <summary>Paused.</summary>
    Suspended,

    /// <summary>Ended; reports, handover or settlement are outstanding.</summary>
    Completing,

    /// <summary>Finished; nothing can happen any more but payment.</summary>
    Closed,

    /// <summary>Ended before it started.</summary>
    Cancelled,
}
