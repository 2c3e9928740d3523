using System.IO.Compression;
using System.Net;
using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Health.V1;

namespace Modular.Host.Tests.Transport;

public sealed class MessageTests(RunningTransport transport) : IClassFixture<RunningTransport>
{
    private const string Check = "/grpc.health.v1.Health/Check";

    [Theory]
    [InlineData("length past the end", new byte[] { 0x0A, 0x7F, 0x61 })]
    [InlineData("tag of field 0", new byte[] { 0x00, 0x01 })]
    [InlineData("varint without end", new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData("end of a group that did not start", new byte[] { 0x0C })]
    [InlineData("text that is not UTF-8", new byte[] { 0x0A, 0x02, 0xC3, 0x28 })]
    [InlineData("half a surrogate pair in UTF-8", new byte[] { 0x0A, 0x03, 0xED, 0xA0, 0x80 })]
    public async Task Unary_MalformedMessage_IsInvalidArgument(string what, byte[] message)
    {
        var answer = await new RawCall(transport.Address).SendAsync(Check, message);

        Assert.True(answer is { Code: StatusCode.InvalidArgument, Reason: "MALFORMED_MESSAGE" }, $"{what}: {answer}");
    }

    [Fact]
    public async Task Stream_MalformedMessage_IsInvalidArgument()
    {
        var answer = await new RawCall(transport.Address)
            .SendAsync("/grpc.reflection.v1.ServerReflection/ServerReflectionInfo", [0x0A, 0x7F]);

        Assert.Equal((StatusCode.InvalidArgument, "MALFORMED_MESSAGE"), (answer.Code, answer.Reason));
    }

    [Fact]
    public async Task Unary_UnknownField_IsLeftOut()
    {
        var answer = await new RawCall(transport.Address).SendAsync(Check, [0x98, 0x06, 0x01]);

        Assert.Equal(StatusCode.OK, answer.Code);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    [InlineData("identity, gzip")]
    public async Task Unary_CompressedMessage_IsUnimplemented(string encoding)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new HealthCheckRequest { Service = new string('x', 4096) }.ToByteArray());
        }

        var answer = await new RawCall(transport.Address).With("grpc-encoding", encoding).Compressed().SendAsync(Check, packed.ToArray());

        Assert.Equal((StatusCode.Unimplemented, "COMPRESSION_NOT_SUPPORTED"), (answer.Code, answer.Reason));
        Assert.Equal("identity", answer.AcceptEncoding);
    }

    [Fact]
    public async Task Unary_CompressedFlagWithoutEncoding_IsNotUnpacked()
    {
        var answer = await new RawCall(transport.Address).Compressed().SendAsync(Check, [0x0A, 0x01, 0x61]);

        Assert.Equal(StatusCode.Internal, answer.Code);
    }

    [Fact]
    public async Task Unary_IdentityEncoding_IsTaken()
    {
        var answer = await new RawCall(transport.Address).With("grpc-encoding", "identity").SendAsync(Check, []);

        Assert.Equal(StatusCode.OK, answer.Code);
    }

    [Theory]
    [InlineData(1024 * 1024 + 1)]
    [InlineData(3 * 1024 * 1024)]
    public async Task Unary_MessageOverLimit_IsResourceExhausted(int size)
    {
        var message = new HealthCheckRequest { Service = new string('x', size) }.ToByteArray();
        var answer = await new RawCall(transport.Address).SendAsync(Check, message);

        Assert.Equal((HttpStatusCode.OK, StatusCode.ResourceExhausted), (answer.Http, answer.Code));
    }

    [Fact]
    public async Task Unary_MessageUnderLimit_IsTaken()
    {
        var message = new HealthCheckRequest { Service = new string('x', 1024 * 1024 - 10) }.ToByteArray();
        var answer = await new RawCall(transport.Address).SendAsync(Check, message);

        Assert.Equal(StatusCode.NotFound, answer.Code);
    }

    [Fact]
    public async Task Unary_UnknownMethod_IsUnimplemented()
    {
        var answer = await new RawCall(transport.Address).SendAsync("/grpc.health.v1.Health/Heal", []);

        Assert.Equal(StatusCode.Unimplemented, answer.Code);
    }

    [Fact]
    public async Task ClientStream_ThroughCheckedBinder_JoinsAll()
    {
        using var call = transport.Channel.CreateCallInvoker().AsyncClientStreamingCall(ProbeBase.Join, null, new CallOptions());
        await call.RequestStream.WriteAsync("a");
        await call.RequestStream.WriteAsync("b");
        await call.RequestStream.CompleteAsync();

        Assert.Equal("a+b", await call);
    }

    [Fact]
    public async Task ServerStream_ThroughCheckedBinder_GivesEach()
    {
        using var call = transport.Channel.CreateCallInvoker().AsyncServerStreamingCall(ProbeBase.Split, null, new CallOptions(), "abc");
        var seen = new StringBuilder();
        await foreach (var part in call.ResponseStream.ReadAllAsync())
        {
            seen.Append(part);
        }

        Assert.Equal("abc", seen.ToString());
    }
}
