using Grpc.Core;

namespace Modular.Host.Tests.Transport;

/// <summary>A service in the shape that the generator gives one, with a call of each kind, on plain text.</summary>
[BindServiceMethod(typeof(ProbeBase), nameof(Bind))]
public abstract class ProbeBase
{
    private const string Name = "test.Probe";

    public static readonly Method<string, string> Deadline = Text(MethodType.Unary, nameof(TellDeadline));
    public static readonly Method<string, string> Join = Text(MethodType.ClientStreaming, nameof(JoinAll));
    public static readonly Method<string, string> Split = Text(MethodType.ServerStreaming, nameof(SplitOne));

    public static void Bind(ServiceBinderBase binder, ProbeBase? service)
    {
        binder.AddMethod(Deadline, service is null ? null : new UnaryServerMethod<string, string>(service.TellDeadline));
        binder.AddMethod(Join, service is null ? null : new ClientStreamingServerMethod<string, string>(service.JoinAll));
        binder.AddMethod(Split, service is null ? null : new ServerStreamingServerMethod<string, string>(service.SplitOne));
    }

    public abstract Task<string> TellDeadline(string request, ServerCallContext context);

    public abstract Task<string> JoinAll(IAsyncStreamReader<string> requests, ServerCallContext context);

    public abstract Task SplitOne(string request, IServerStreamWriter<string> responses, ServerCallContext context);

    private static Method<string, string> Text(MethodType type, string name) =>
        new(type, Name, name, Marshallers.StringMarshaller, Marshallers.StringMarshaller);
}
