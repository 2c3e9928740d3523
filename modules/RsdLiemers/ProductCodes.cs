using System.Globalization;
using Modular.Sdk.Modelling;
using Modular.Sdk.Settings;

namespace Modular.Modules.RsdLiemers;

/// <summary>What a product code means for ordering, reporting and invoicing.</summary>
internal static class ProductCodes
{
    /// <summary>The codes as choices, for forms.</summary>
    public static ChoiceOption[] Choices { get; } =
    [
        new("1", new("1: korter dan 3 maanden, vaste prijs", "1: shorter than 3 months, fixed price")),
        new("2", new("2: korter dan 3 maanden, variabele prijs", "2: shorter than 3 months, variable price")),
        new("3", new("3: langer dan 3 maanden, vaste prijs", "3: longer than 3 months, fixed price")),
        new("4", new("4: langer dan 3 maanden, variabele prijs", "4: longer than 3 months, variable price")),
        new("5", new("5: persoonlijke ondersteuning", "5: personal support")),
    ];

    public static bool TryParse(string? text, out ProductCode code) =>
        Enum.TryParse(text, out code) && Enum.IsDefined(code) && text == code.Text();

    public static string Text(this ProductCode code) => ((int)code).ToString(CultureInfo.InvariantCulture);

    public static bool IsShort(this ProductCode code) => code is ProductCode.FixedShort or ProductCode.VariableShort;

    public static bool IsLong(this ProductCode code) => code is ProductCode.FixedLong or ProductCode.VariableLong;

    public static bool HasFixedPrice(this ProductCode code) => code is ProductCode.FixedShort or ProductCode.FixedLong;

    public static bool AsksQuote(this ProductCode code) =>
        code is ProductCode.VariableShort or ProductCode.VariableLong or ProductCode.Support;

    /// <summary>The code whose cells for reports and invoices apply: those of codes 2 and 4 are empty in the source (DEC-02).</summary>
    public static ProductCode Reading(this ProductCode code, SettingValues settings) => code switch
    {
        ProductCode.VariableShort => Parse(settings.Text(Settings.Code2Follows)),
        ProductCode.VariableLong => Parse(settings.Text(Settings.Code4Follows)),
        _ => code,
    };

    /// <summary>How the price is paid: percentages at approval of the plan and at the final report (RSD-F01, RSD-F02).</summary>
    public static bool PaysHalfAtApproval(this ProductCode code, SettingValues settings) =>
        code.Reading(settings) == ProductCode.FixedLong;

    private static ProductCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new ArgumentException($"'{text}' is no product code.", nameof(text));
}
