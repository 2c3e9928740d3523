using System.Net;

namespace Modular.Host.Transport;

/// <summary>Where the host listens, and how much it takes from a caller before it knows who that is.</summary>
public sealed record TransportOptions
{
    /// <summary>The address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on; 0 takes a free one.</summary>
    public required int Port { get; init; }

    /// <summary>Whether tools may ask what the host offers. Off outside development.</summary>
    public bool Reflection { get; init; }

    /// <summary>The largest request message, in bytes.</summary>
    public int LargestRequest { get; init; } = 1024 * 1024;

    /// <summary>The largest response message, in bytes.</summary>
    public int LargestResponse { get; init; } = 4 * 1024 * 1024;

    /// <summary>The deadline of a unary call whose caller gives none.</summary>
    public TimeSpan UsualDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The latest deadline of a unary call; a later one is brought forward to it.</summary>
    public TimeSpan LatestDeadline { get; init; } = TimeSpan.FromSeconds(60);
}
