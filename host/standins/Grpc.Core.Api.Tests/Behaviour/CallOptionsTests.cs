namespace Grpc.Core.Api.Tests.Behaviour;

public sealed class CallOptionsTests
{
    [Fact]
    public void With_EachPart_KeepsTheOthers()
    {
        var headers = new Metadata { { "x", "1" } };
        var deadline = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        using var source = new CancellationTokenSource();
        var options = new CallOptions(headers)
            .WithDeadline(deadline)
            .WithCancellationToken(source.Token)
            .WithWriteOptions(new WriteOptions(WriteFlags.NoCompress))
            .WithWaitForReady();

        Assert.Same(headers, options.Headers);
        Assert.Equal(deadline, options.Deadline);
        Assert.Equal(source.Token, options.CancellationToken);
        Assert.Equal(WriteFlags.NoCompress, options.WriteOptions?.Flags);
        Assert.True(options.IsWaitForReady);
        Assert.False(options.WithWaitForReady(false).IsWaitForReady);
    }
}
