using System.Globalization;
using NodaTime;

namespace Modular.Engine.Language;

/// <summary>The order of two values of one family, as the store has it.</summary>
internal static class CompareValues
{
    public static int Of(object left, object right) => (left, right) switch
    {
        (string a, string b) => Texts(a, b),
        (LocalDate a, LocalDate b) => a.CompareTo(b),
        (Instant a, Instant b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        _ => Number(left).CompareTo(Number(right)),
    };

    /// <summary>Any number as a decimal.</summary>
    public static decimal Number(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    // By code point, as UTF-8 sorts: UTF-16 would put what lies beyond 16 bits before the last characters within.
    private static int Texts(string left, string right)
    {
        var most = Math.Min(left.Length, right.Length);
        for (var i = 0; i < most; i++)
        {
            if (left[i] != right[i])
            {
                return char.IsSurrogate(left[i]) == char.IsSurrogate(right[i]) ? left[i] - right[i] : char.IsSurrogate(left[i]) ? 1 : -1;
            }
        }

        return left.Length - right.Length;
    }
}
