using System.Security.Cryptography;
using NodaTime;

namespace Modular.Engine.Identifiers;

/// <summary>
/// The one source of identifiers: 26 characters, time first, then a count, so that rows made together lie together in an index, and
/// in the order in which they were made also while a test clock stands still.
/// </summary>
public sealed class IdSource
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    // Starts at the machine's uptime in milliseconds, so that a host that is started again goes on counting upward.
    private long count = Environment.TickCount64;

    /// <summary>A new identifier: the given time in milliseconds, 40 bits of the count, 40 random bits.</summary>
    public string Next(Instant now)
    {
        Span<byte> random = stackalloc byte[8];
        RandomNumberGenerator.Fill(random);
        var parts = (Time: (ulong)Math.Max(0, now.ToUnixTimeMilliseconds()), Count: (ulong)Interlocked.Increment(ref count), Random: BitConverter.ToUInt64(random));
        return string.Create(Length, parts, static (text, parts) =>
        {
            Write(text[..10], parts.Time);
            Write(text[10..18], parts.Count);
            Write(text[18..], parts.Random);
        });
    }

    private static void Write(Span<char> text, ulong bits)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(bits & 31)];
            bits >>= 5;
        }
    }
}
