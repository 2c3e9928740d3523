using System.Security.Cryptography;
using NodaTime;

namespace Modular.Engine.Identifiers;

/// <summary>
/// The one source of identifiers: 26 characters, time first, so that rows made together lie together in an index.
/// </summary>
public sealed class IdSource
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    /// <summary>A new identifier: 48 bits of the given time in milliseconds, 80 random bits.</summary>
    public string Next(Instant now)
    {
        Span<byte> random = stackalloc byte[16];
        RandomNumberGenerator.Fill(random);
        var time = (ulong)Math.Max(0, now.ToUnixTimeMilliseconds());
        return string.Create(Length, (time, High: BitConverter.ToUInt64(random), Low: BitConverter.ToUInt64(random[8..])), static (text, parts) =>
        {
            Write(text[..10], parts.time);
            Write(text[10..18], parts.High);
            Write(text[18..], parts.Low);
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
