namespace Modular.Modules.Tilburg;

/// <summary>Where a trajectory stands.</summary>
internal enum State
{
    /// <summary>Ordered; the client is to be invited for the intake.</summary>
    Ordered,

    /// <summary>Invited; the intake is awaited.</summary>
    Invited,

    /// <summary>The intake was held; the trajectory plan is awaited, or is to be revised.</summary>
    Planning,

    /// <summary>The trajectory plan is with the case manager.</summary>
    Submitted,

    /// <summary>The plan was approved; the start is awaited.</summary>
    Approved,

    /// <summary>Running.</summary>
    Active,

    /// <summary>Paused with the case manager's approval.</summary>
    OnHold,

    /// <summary>On hold for longer than three months: a person has to end it.</summary>
    EndingDue,

    /// <summary>Service has ended; the final report is awaited.</summary>
    Completing,

    /// <summary>The final report is with the case manager.</summary>
    Reported,

    /// <summary>The result was judged; a payment may have to be decided.</summary>
    Judged,

    /// <summary>Finished.</summary>
    Closed,

    /// <summary>The order did not lead to an approved plan; nothing was charged.</summary>
    NotStarted,
}
