namespace Grpc.Core;

/// <summary>How far a channel is in reaching its server.</summary>
public enum ConnectivityState
{
    /// <summary>No connection, and none being made.</summary>
    Idle,

    /// <summary>A connection is being made.</summary>
    Connecting,

    /// <summary>Calls can be made.</summary>
    Ready,

    /// <summary>The last attempt failed; another will follow.</summary>
    TransientFailure,

    /// <summary>Closed for good.</summary>
    Shutdown,
}
