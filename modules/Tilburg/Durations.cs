using System.Collections.Immutable;
using System.Globalization;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>The three lengths that are priced (TIL-O04, TIL-F01). The product code of a sheet is its length in months.</summary>
internal static class Durations
{
    public static ImmutableArray<int> All { get; } = [3, 6, 12];

    public static ChoiceOption[] Choices { get; } =
        [.. All.Select(months => new ChoiceOption(Code(months), new($"{months} maanden", $"{months} months")))];

    public static string Code(int months) => months.ToString(CultureInfo.InvariantCulture);

    /// <summary>The months that a product sheet offers, or null when it names none of the three.</summary>
    public static int? Of(FieldValues? sheet) =>
        int.TryParse(sheet?.Text(ProductSheetFields.ProductCode), NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && All.Contains(months)
            ? months
            : null;

    /// <summary>The product code is one of the three lengths, and the months, when given, are those of the code.</summary>
    public static Violations Check(FieldValues sheet)
    {
        var months = Of(sheet);
        var violations = new Violations();
        Check(violations, months);
        return violations.Require(
            months is null || !sheet.Has(ProductSheetFields.Months) || sheet.Whole(ProductSheetFields.Months) == months,
            "DURATION_DIFFERS", "TIL-O04",
            "De maanden zijn niet die van de productcode.", "The months are not those of the product code.", ProductSheetFields.Months);
    }

    public static void Check(Violations violations, int? months) => violations.Require(
        months is not null, "DURATION_UNKNOWN", "TIL-O04",
        "Een traject duurt 3, 6 of 12 maanden; langer kan alleen met een verlenging.",
        "A trajectory takes 3, 6 or 12 months; longer is an extension only.", ProductSheetFields.ProductCode);
}
