namespace Grpc.Core;

internal sealed class ComposedCallCredentials(IReadOnlyList<CallCredentials> parts) : CallCredentials
{
    public override void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object state) =>
        configurator.SetCompositeCredentials(state, parts);
}
