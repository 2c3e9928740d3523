namespace Grpc.Core;

/// <summary>A call that failed: thrown by a service to end one, and by a client when one ended so.</summary>
public class RpcException : Exception
{
    /// <summary>Fails with a status and no trailers.</summary>
    public RpcException(Status status)
        : this(status, Metadata.Empty)
    {
    }

    /// <summary>Fails with a status, no trailers, and a message of its own.</summary>
    public RpcException(Status status, string message)
        : this(status, Metadata.Empty, message)
    {
    }

    /// <summary>Fails with a status and trailers.</summary>
    public RpcException(Status status, Metadata trailers)
        : this(status, trailers, status.ToString())
    {
    }

    /// <summary>Fails with a status, trailers and a message of its own.</summary>
    public RpcException(Status status, Metadata trailers, string message)
        : base(message, status.DebugException)
    {
        ArgumentNullException.ThrowIfNull(trailers);
        Status = status;
        Trailers = trailers;
    }

    /// <summary>How the call ended.</summary>
    public Status Status { get; }

    /// <summary>The code of <see cref="Status"/>, so that a catch clause can filter on it.</summary>
    public StatusCode StatusCode => Status.StatusCode;

    /// <summary>The trailers that came or go with the status.</summary>
    public Metadata Trailers { get; }
}
