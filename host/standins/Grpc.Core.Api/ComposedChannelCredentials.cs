namespace Grpc.Core;

internal sealed class ComposedChannelCredentials : ChannelCredentials
{
    private readonly ChannelCredentials _channel;
    private readonly CallCredentials _calls;

    public ComposedChannelCredentials(ChannelCredentials channel, CallCredentials calls)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(calls);
        if (!channel.IsComposable)
        {
            // Proof of who calls must not travel in the open.
            throw new ArgumentException("Call credentials need a secured channel.", nameof(channel));
        }

        _channel = channel;
        _calls = calls;
    }

    public override void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object state) =>
        configurator.SetCompositeCredentials(state, _channel, _calls);
}
