using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Modular.Host.Transport;

/// <summary>What Kestrel takes from one caller. Everything is bounded; the reasons are in the numbers' comments.</summary>
internal static class KestrelLimits
{
    public static void Apply(KestrelServerOptions kestrel, TransportOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = 500;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);

        // A unary call's one message and its frame fit in; a streaming call's body is not bounded by Kestrel at all.
        kestrel.Limits.MaxRequestBodySize = 2L * options.LargestRequest;

        // A caller that trickles its message holds a stream, so it is cut off below this rate.
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.Http2.MaxStreamsPerConnection = 100;

        // Finds out that a caller is gone when its network no longer says so.
        kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(60);
        kestrel.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);
        kestrel.Listen(options.Address, options.Port, listen => listen.Protocols = HttpProtocols.Http2);
    }
}
