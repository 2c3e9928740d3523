namespace Grpc.Core;

/// <summary>How a channel is secured.</summary>
public abstract class ChannelCredentials
{
    private static readonly InsecureCredentials Plain = new();
    private static readonly SslCredentials Tls = new();

    /// <summary>Not at all.</summary>
    public static ChannelCredentials Insecure => Plain;

    /// <summary>TLS with the machine's trusted roots.</summary>
    public static ChannelCredentials SecureSsl => Tls;

    internal virtual bool IsComposable => false;

    /// <summary>A secured channel on which each call also proves who calls.</summary>
    public static ChannelCredentials Create(ChannelCredentials channelCredentials, CallCredentials callCredentials) =>
        new ComposedChannelCredentials(channelCredentials, callCredentials);

    /// <summary>For engines: tells what these credentials consist of.</summary>
    public abstract void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object state);
}
