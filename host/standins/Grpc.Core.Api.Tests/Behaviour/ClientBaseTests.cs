namespace Grpc.Core.Api.Tests.Behaviour;

public sealed class ClientBaseTests
{
    [Fact]
    public void WithHost_Client_CallsUnderThatHost()
    {
        var end = new RecordingInvoker();
        var client = new EchoClient(end).WithHost("elsewhere");

        Assert.Equal("hi", client.Say("hi"));
        Assert.Equal("elsewhere", end.Host);
    }

    [Fact]
    public void Client_WithoutChannel_RefusesCalls()
    {
        Assert.Throws<NotSupportedException>(() => new EchoClient().Say("hi"));
    }

    private sealed class EchoClient : ClientBase<EchoClient>
    {
        private static readonly Method<string, string> Echo =
            new(MethodType.Unary, "test.Echo", "Say", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

        public EchoClient()
        {
        }

        public EchoClient(CallInvoker invoker)
            : base(invoker)
        {
        }

        private EchoClient(ClientBaseConfiguration configuration)
            : base(configuration)
        {
        }

        public string Say(string text) => CallInvoker.BlockingUnaryCall(Echo, null, new CallOptions(), text);

        protected override EchoClient NewInstance(ClientBaseConfiguration configuration) => new(configuration);
    }
}
