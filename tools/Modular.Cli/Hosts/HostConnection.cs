using Grpc.Core;
using Grpc.Net.Client;

namespace Modular.Cli.Hosts;

/// <summary>An open connection to a host.</summary>
public sealed class HostConnection : IDisposable
{
    private readonly GrpcChannel _channel;

    public HostConnection(Uri address)
    {
        var handler = new SocketsHttpHandler { UseProxy = !address.IsLoopback };
        _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true });
        Address = address;
        Invoker = _channel.CreateCallInvoker();
    }

    public Uri Address { get; }

    public CallInvoker Invoker { get; }

    public void Dispose() => _channel.Dispose();
}
