using Grpc.Core.Interceptors;

namespace Grpc.Core.Api.Tests.Behaviour;

public sealed class InterceptorTests
{
    private static readonly Method<string, string> Echo =
        new(MethodType.Unary, "test.Echo", "Say", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    private readonly RecordingInvoker _end = new();
    private readonly List<string> _trail = [];

    [Fact]
    public void Intercept_Several_FirstSeesCallsFirst()
    {
        var invoker = _end.Intercept(Named("one"), Named("two"), Named("three"));

        Assert.Equal("hi", invoker.BlockingUnaryCall(Echo, null, new CallOptions(), "hi"));
        Assert.Equal(["one", "two", "three"], _trail);
    }

    [Fact]
    public void Intercept_OnTopOfAnother_LaterSeesCallsFirst()
    {
        var invoker = _end.Intercept(Named("inner")).Intercept(Named("outer"));

        invoker.BlockingUnaryCall(Echo, null, new CallOptions(), "hi");
        Assert.Equal(["outer", "inner"], _trail);
    }

    [Fact]
    public async Task Intercept_NotOverridden_PassesCallThrough()
    {
        var invoker = _end.Intercept(Named("one"));
        using var call = invoker.AsyncUnaryCall(Echo, "host", new CallOptions(), "hi");

        Assert.Equal("hi", await call);
        Assert.Equal("server", (await call.ResponseHeadersAsync).GetValue("from"));
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
        Assert.Equal("1", call.GetTrailers().GetValue("last"));
        Assert.Equal("host", _end.Host);
        call.Dispose();
        Assert.Equal("disposed", _end.Host);
    }

    [Fact]
    public void Intercept_HeaderFunction_ChangesHeaders()
    {
        var invoker = _end.Intercept(headers =>
        {
            headers.Add("x", "1");
            return headers;
        });

        invoker.BlockingUnaryCall(Echo, null, new CallOptions(), "hi");
        Assert.Equal("1", _end.Options.Headers?.GetValue("x"));
    }

    [Fact]
    public async Task ReadAllAsync_ServerStream_GivesEveryMessage()
    {
        using var call = _end.AsyncServerStreamingCall(Echo, null, new CallOptions(), "hi");
        var seen = new List<string>();
        await foreach (var message in call.ResponseStream.ReadAllAsync(CancellationToken.None))
        {
            seen.Add(message);
        }

        Assert.Equal(["hi"], seen);
    }

    private TrailInterceptor Named(string name) => new(name, _trail);
}
