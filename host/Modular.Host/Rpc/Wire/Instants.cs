using Google.Protobuf.WellKnownTypes;
using Modular.Engine.Errors;
using NodaTime;

namespace Modular.Host.Rpc.Wire;

/// <summary>Moments in time.</summary>
internal static class Instants
{
    private const int Billion = 1_000_000_000;
    private static readonly long First = Instant.FromUtc(1900, 1, 1, 0, 0).ToUnixTimeSeconds();
    private static readonly long End = Instant.FromUtc(2200, 1, 1, 0, 0).ToUnixTimeSeconds();

    public static Timestamp Write(Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        var rest = instant - Instant.FromUnixTimeSeconds(seconds);
        return new Timestamp { Seconds = seconds, Nanos = rest.SubsecondNanoseconds };
    }

    public static Instant? Optional(Timestamp? timestamp, string field, FieldErrors errors)
    {
        if (timestamp is null)
        {
            return null;
        }

        if (timestamp.Nanos is < 0 or >= Billion || timestamp.Seconds < First || timestamp.Seconds >= End)
        {
            errors.Add(field, "INSTANT_OUT_OF_RANGE", "Een tijdstip ligt tussen 1900 en 2199.", "A moment lies between 1900 and 2199.");
            return null;
        }

        return Instant.FromUnixTimeSeconds(timestamp.Seconds).PlusNanoseconds(timestamp.Nanos);
    }
}
