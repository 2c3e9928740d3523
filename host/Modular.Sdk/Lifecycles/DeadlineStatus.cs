namespace Modular.Sdk.Lifecycles;

/// <summary>Where a deadline stands.</summary>
public enum DeadlineStatus
{
    /// <summary>Still to be met; overdue when its date has passed.</summary>
    Open,

    /// <summary>Met, in time or late.</summary>
    Met,

    /// <summary>No longer asked for.</summary>
    Cancelled,
}
