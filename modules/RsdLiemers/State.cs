namespace Modular.Modules.RsdLiemers;

/// <summary>Where a trajectory stands.</summary>
internal enum State
{
    /// <summary>A free, non-committal introduction; no order yet.</summary>
    Introduction,

    /// <summary>Ordered; the intake is awaited.</summary>
    Ordered,

    /// <summary>The intake was held; a plan or quote is awaited.</summary>
    Planning,

    /// <summary>A plan or quote is with the case manager.</summary>
    Submitted,

    /// <summary>Approved, or in need of no approval; the start is awaited.</summary>
    Approved,

    /// <summary>Running.</summary>
    Active,

    /// <summary>The provider asks to hand the participant back before the start.</summary>
    HandBackRequested,

    /// <summary>The case manager agreed; the hand-back report is awaited.</summary>
    HandBackApproved,

    /// <summary>Service has ended; the final report is awaited.</summary>
    Completing,

    /// <summary>The final report is with the case manager.</summary>
    Reported,

    /// <summary>The final report was accepted; handover or an agreed amount may be outstanding.</summary>
    Accepted,

    /// <summary>Finished.</summary>
    Closed,

    /// <summary>The introduction led to nothing.</summary>
    Declined,

    /// <summary>Handed back before the start.</summary>
    HandedBack,

    /// <summary>Ended by the rejection of its plan, where that is how the setting has it.</summary>
    Rejected,

    /// <summary>Taken back by the case manager before the start, without a hand-back report.</summary>
    Withdrawn,
}
