using Google.Protobuf;
using Google.Rpc;
using Grpc.Health.V1;
using Modular.Host.Transport;

namespace Modular.Host.Tests.Transport;

public sealed class BrokenTextTests
{
    private static readonly byte[] Broken = [0xC3, 0x28];

    [Fact]
    public void IsIn_EveryKindOfField_SoundMessageHasNone()
    {
        var message = new QuotaFailure.Types.Violation
        {
            Subject = "één € 𝄞",
            QuotaValue = long.MinValue,
            FutureQuotaValue = 1,
            QuotaDimensions = { ["grootte"] = "één" },
        };

        Assert.False(BrokenText.IsIn(message.ToByteArray(), QuotaFailure.Types.Violation.Descriptor));
    }

    [Fact]
    public void IsIn_TextOfInnerMessage_IsFound()
    {
        byte[] field = [0x0A, 2, .. Broken];
        byte[] outer = [0x0A, (byte)field.Length, .. field];

        Assert.True(BrokenText.IsIn(outer, BadRequest.Descriptor));
    }

    [Theory]
    [InlineData(0x0A)]
    [InlineData(0x12)]
    public void IsIn_KeyOrValueOfMap_IsFound(byte tag)
    {
        byte[] entry = [tag, 2, .. Broken];
        byte[] message = [0x1A, (byte)entry.Length, .. entry];

        Assert.True(BrokenText.IsIn(message, ErrorInfo.Descriptor));
    }

    [Fact]
    public void IsIn_AfterFixedWidthAndUnknownFields_IsFound()
    {
        byte[] message = [0x79, 1, 2, 3, 4, 5, 6, 7, 8, 0x7D, 1, 2, 3, 4, 0x78, 0x80, 0x01, 0x0A, 2, .. Broken];

        Assert.True(BrokenText.IsIn(message, HealthCheckRequest.Descriptor));
    }

    [Fact]
    public void IsIn_BytesUnknownFieldOrGroup_IsNotText()
    {
        byte[] unknown = [0x7A, 2, .. Broken];
        byte[] group = [0x7B, 0x0A, 2, .. Broken, 0x7C];
        byte[] any = [0x12, 2, .. Broken];

        Assert.False(BrokenText.IsIn(unknown, HealthCheckRequest.Descriptor));
        Assert.False(BrokenText.IsIn(group, HealthCheckRequest.Descriptor));
        Assert.False(BrokenText.IsIn(any, Google.Protobuf.WellKnownTypes.Any.Descriptor));
    }
}
