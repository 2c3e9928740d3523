namespace Grpc.Core.Api.Tests.Behaviour;

public sealed class StatusTests
{
    [Fact]
    public void ToString_WithoutException_ShowsCodeAndDetail()
    {
        Assert.Equal("Status(StatusCode=\"NotFound\", Detail=\"gone\")", new Status(StatusCode.NotFound, "gone").ToString());
    }

    [Fact]
    public void Defaults_AreEmptySuccessAndCancellation()
    {
        Assert.Equal((StatusCode.OK, ""), (Status.DefaultSuccess.StatusCode, Status.DefaultSuccess.Detail));
        Assert.Equal((StatusCode.Cancelled, ""), (Status.DefaultCancelled.StatusCode, Status.DefaultCancelled.Detail));
    }

    [Fact]
    public void RpcException_FromStatusWithCause_ShowsAndKeepsIt()
    {
        var cause = new InvalidOperationException("why");
        var thrown = new RpcException(new Status(StatusCode.Internal, "broken", cause));

        Assert.Equal(StatusCode.Internal, thrown.StatusCode);
        Assert.Same(cause, thrown.InnerException);
        Assert.Contains("broken", thrown.Message, StringComparison.Ordinal);
        Assert.Same(Metadata.Empty, thrown.Trailers);
    }

    [Fact]
    public void RpcException_WithTrailersAndMessage_KeepsBoth()
    {
        var trailers = new Metadata { { "x", "1" } };
        var thrown = new RpcException(new Status(StatusCode.Aborted, "lost"), trailers, "said");

        Assert.Same(trailers, thrown.Trailers);
        Assert.Equal("said", thrown.Message);
        Assert.Equal("lost", thrown.Status.Detail);
    }
}
