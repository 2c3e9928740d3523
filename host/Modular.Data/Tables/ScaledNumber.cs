namespace Modular.Data.Tables;

/// <summary>Decimals and money are kept as whole numbers times a power of ten: exact, and sortable by SQLite.</summary>
internal static class ScaledNumber
{
    public const int MaxScale = 12;

    private static readonly decimal[] Powers = [.. Enumerable.Range(0, MaxScale + 1).Select(i => (decimal)Math.Pow(10, i))];

    /// <summary>The stored number, or the reason why there is none.</summary>
    public static string? TryStore(decimal value, int scale, out long stored)
    {
        stored = 0;
        var power = Powers[scale];
        // Compared before multiplying: a large decimal would overflow, or round away the decimals that are to be refused.
        if (Math.Abs(decimal.Truncate(value)) > long.MaxValue / power)
            return ViolationReasons.OutOfRange;
        var whole = decimal.Truncate(value) * power;
        var fraction = (value - decimal.Truncate(value)) * power;
        if (fraction != decimal.Truncate(fraction))
            return ViolationReasons.TooManyDecimals;
        if (Math.Abs(whole + fraction) > long.MaxValue)
            return ViolationReasons.OutOfRange;
        stored = (long)(whole + fraction);
        return null;
    }

    /// <summary>The largest number that can be stored and is not above the value; null when all that can be stored lie on one side of it.</summary>
    /// <returns>Whether it is the value itself.</returns>
    public static bool Floor(decimal value, int scale, out long? floor)
    {
        floor = null;
        var power = Powers[scale];
        if (Math.Abs(decimal.Floor(value)) > decimal.Floor(long.MaxValue / power))
            return false;
        // Apart, as the product of a long fraction and a power of ten would be rounded.
        var whole = decimal.Floor(value);
        var fraction = (value - whole) * power;
        var sum = whole * power + decimal.Floor(fraction);
        if (sum is < long.MinValue or > long.MaxValue)
            return false;
        floor = (long)sum;
        return fraction == decimal.Floor(fraction);
    }

    /// <summary>The sum of which the high and the low part were added up apart.</summary>
    public static decimal Sum(long high, long unit, long low, int scale) => ((decimal)high * unit + low) / Powers[scale];

    public static decimal Load(long stored, int scale)
    {
        var magnitude = stored < 0 ? (ulong)-(stored + 1) + 1 : (ulong)stored;
        return new decimal(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, stored < 0, (byte)scale);
    }
}
