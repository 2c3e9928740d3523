namespace Grpc.Core;

/// <summary>How a call ended. The numbers go over the wire.</summary>
public enum StatusCode
{
    /// <summary>It succeeded.</summary>
    OK = 0,

    /// <summary>The caller withdrew it.</summary>
    Cancelled = 1,

    /// <summary>No more is known than that it failed.</summary>
    Unknown = 2,

    /// <summary>The request is wrong, whatever the state of the system.</summary>
    InvalidArgument = 3,

    /// <summary>The deadline passed first; the change may have been made.</summary>
    DeadlineExceeded = 4,

    /// <summary>What was asked for does not exist, or not for this caller.</summary>
    NotFound = 5,

    /// <summary>What was to be created is already there.</summary>
    AlreadyExists = 6,

    /// <summary>The caller is known and may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A quota or size is used up.</summary>
    ResourceExhausted = 8,

    /// <summary>The system is not in the state that this request needs.</summary>
    FailedPrecondition = 9,

    /// <summary>Lost to a change made at the same time; read again and retry.</summary>
    Aborted = 10,

    /// <summary>Past the end of what there is.</summary>
    OutOfRange = 11,

    /// <summary>The server has no such method, or does not support what was asked.</summary>
    Unimplemented = 12,

    /// <summary>A fault of the server.</summary>
    Internal = 13,

    /// <summary>Out of reach for now; retry with back-off.</summary>
    Unavailable = 14,

    /// <summary>Data was lost or is corrupt.</summary>
    DataLoss = 15,

    /// <summary>The caller is not known.</summary>
    Unauthenticated = 16,
}
