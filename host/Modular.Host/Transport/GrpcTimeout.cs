using System.Globalization;

namespace Modular.Host.Transport;

/// <summary>The wire form of a deadline: at most eight digits and a unit.</summary>
internal static class GrpcTimeout
{
    private const int MostDigits = 8;

    public static string Write(TimeSpan wait) => string.Create(CultureInfo.InvariantCulture, $"{(long)wait.TotalMilliseconds}m");

    public static bool TryRead(string text, out TimeSpan wait)
    {
        wait = default;
        if (text.Length is < 2 or > MostDigits + 1 || !text.AsSpan(0, text.Length - 1).ContainsOnlyDigits())
        {
            return false;
        }

        var number = long.Parse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        TimeSpan? read = text[^1] switch
        {
            'H' => TimeSpan.FromHours(number),
            'M' => TimeSpan.FromMinutes(number),
            'S' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMilliseconds(number),
            'u' => TimeSpan.FromMicroseconds(number),
            'n' => TimeSpan.FromTicks(number / TimeSpan.NanosecondsPerTick),
            _ => null,
        };
        wait = read ?? default;
        return read is not null;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
