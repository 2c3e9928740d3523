using System.Globalization;
using System.Text;
using Grpc.Core;

namespace Modular.Host.Tests.Transport;

public sealed class DeadlineTests(RunningTransport transport) : IClassFixture<RunningTransport>
{
    [Theory]
    [InlineData("10")]
    [InlineData("S")]
    [InlineData("123456789S")]
    [InlineData("-1S")]
    [InlineData("1.5S")]
    [InlineData("1s")]
    public async Task Unary_MalformedTimeout_IsInvalidArgument(string timeout)
    {
        var answer = await new RawCall(transport.Address).With("grpc-timeout", timeout).SendAsync("/grpc.health.v1.Health/Check", []);

        Assert.Equal((StatusCode.InvalidArgument, "MALFORMED_DEADLINE"), (answer.Code, answer.Reason));
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData("2H", 60)]
    [InlineData("99999999H", 60)]
    [InlineData("30S", 30)]
    [InlineData("30000m", 30)]
    public async Task Unary_Timeout_IsBounded(string? given, int seconds)
    {
        var call = new RawCall(transport.Address);
        var before = TimeProvider.System.GetUtcNow();
        var answer = await (given is null ? call : call.With("grpc-timeout", given)).SendAsync("/test.Probe/TellDeadline", []);
        var after = TimeProvider.System.GetUtcNow();

        var deadline = DateTimeOffset.Parse(Encoding.UTF8.GetString(answer.Message), CultureInfo.InvariantCulture);
        Assert.InRange(deadline, before.AddSeconds(seconds).AddMilliseconds(-1), after.AddSeconds(seconds).AddMilliseconds(1));
    }

    [Theory]
    [InlineData("0S")]
    [InlineData("1n")]
    public async Task Unary_NoTimeLeft_IsDeadlineExceeded(string timeout)
    {
        var answer = await new RawCall(transport.Address).With("grpc-timeout", timeout).SendAsync("/test.Probe/TellDeadline", []);

        Assert.Equal((StatusCode.DeadlineExceeded, "DEADLINE_PASSED"), (answer.Code, answer.Reason));
    }
}
