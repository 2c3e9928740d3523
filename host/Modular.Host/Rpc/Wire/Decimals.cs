using System.Globalization;
using System.Text.RegularExpressions;
using Modular.Engine.Errors;
using WireDecimal = Google.Type.Decimal;

namespace Modular.Host.Rpc.Wire;

/// <summary>Exact numbers in digits: at most 12 before the point and 6 after it, which is what the store keeps.</summary>
internal static partial class Decimals
{
    public static WireDecimal Write(decimal value) => new() { Value = Text(value) };

    /// <summary>The digits without zeros at the end.</summary>
    public static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static decimal? Read(WireDecimal value, string field, FieldErrors errors)
    {
        if (!Shape().IsMatch(value.Value))
        {
            errors.Add(
                field,
                "DECIMAL_MALFORMED",
                "Een getal heeft hoogstens 12 cijfers voor en 6 na de punt, zonder exponent.",
                "A number has at most 12 digits before and 6 after the point, and no exponent.");
            return null;
        }

        return decimal.Parse(value.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^-?[0-9]{1,12}(\.[0-9]{1,6})?\z")]
    private static partial Regex Shape();
}
