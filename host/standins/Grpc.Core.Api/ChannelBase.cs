namespace Grpc.Core;

/// <summary>A way to a server, which calls share.</summary>
public abstract class ChannelBase
{
    /// <summary>A channel to this address.</summary>
    protected ChannelBase(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Target = target;
    }

    /// <summary>The address that it was made with.</summary>
    public string Target { get; }

    /// <summary>What makes calls on it.</summary>
    public abstract CallInvoker CreateCallInvoker();

    /// <summary>Ends it.</summary>
    public Task ShutdownAsync() => ShutdownAsyncCore();

    /// <summary>The engine's <see cref="ShutdownAsync"/>.</summary>
    protected virtual Task ShutdownAsyncCore() => Task.CompletedTask;
}
