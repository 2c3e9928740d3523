using System.IO.Compression;
using Grpc.Net.Compression;

namespace Grpc.Core.Api.Tests.Behaviour;

public sealed class CompressionTests
{
    public static TheoryData<ICompressionProvider, string> Providers => new()
    {
        { new GzipCompressionProvider(CompressionLevel.Fastest), "gzip" },
        { new DeflateCompressionProvider(CompressionLevel.Fastest), "deflate" },
    };

    [Theory]
    [MemberData(nameof(Providers))]
    public void Provider_ThereAndBack_GivesTheSameAndLeavesStreamOpen(ICompressionProvider provider, string name)
    {
        using var kept = new MemoryStream();
        using (var writer = provider.CreateCompressionStream(kept, CompressionLevel.SmallestSize))
        {
            writer.Write(new byte[4096]);
        }

        kept.Position = 0;
        using var plain = new MemoryStream();
        using (var reader = provider.CreateDecompressionStream(kept))
        {
            reader.CopyTo(plain);
        }

        Assert.Equal(name, provider.EncodingName);
        Assert.True(kept.Length < 200);
        Assert.Equal(new byte[4096], plain.ToArray());
    }
}
