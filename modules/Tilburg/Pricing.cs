using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Settings;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>Prices against their ceilings, and keeping them with the trajectory (COM-06, DEC-04).</summary>
internal static class Pricing
{
    /// <summary>Keeps the terms under which the trajectory is ordered.</summary>
    public static void Pin(Command command, Effects effects, int months)
    {
        var sheet = command.Reference.ProductSheet ?? FieldValues.Empty;
        var ceiling = Ceilings.Of(months, command.Reference.Rates, command.Today);
        var price = sheet.Money(ProductSheetFields.Price);
        effects.Set(TrajectoryFields.Price, price)
            .Set(Fields.Ceiling, ceiling)
            .Set(Fields.TrajectoryName, sheet.Text(ProductSheetFields.Title))
            .Set(Fields.VatTreatment, VatTreatment(sheet, command.Settings))
            .Cite("TIL-F01", $"Prijs {Write.Amount(price ?? Money.Zero)}, ten hoogste {Write.Amount(ceiling ?? Money.Zero)}",
                $"Price {Write.Amount(price ?? Money.Zero)}, at most {Write.Amount(ceiling ?? Money.Zero)}")
            .Cite("DEC-04", "De prijs van de opdrachtdatum blijft voor beide termijnen", "The price of the order date stays for both instalments")
            .Cite("DEC-09", "Bedragen zijn zonder btw; de btw hoort bij het product", "Amounts exclude VAT; VAT belongs to the product")
            .Cite("COM-06", "Prijs, duur en btw vastgelegd bij de opdracht", "Price, duration and VAT kept from the order");
    }

    /// <summary>A price for 3, 6 or 12 months: there, and no more than the ceiling of the date (TIL-F01).</summary>
    public static void Check(Violations violations, Money? price, int months, IReadOnlyList<Rate> rates, LocalDate on)
    {
        violations.Require(
            price is not null, "PRICE_MISSING", "TIL-F01", "De prijs ontbreekt.", "The price is missing.", ProductSheetFields.Price);
        CheckCeiling(violations, price, Ceilings.Of(months, rates, on), on, "TIL-F01");
    }

    /// <summary>The price of an extension: at most the monthly rate of the date times the months (TIL-F02).</summary>
    public static void CheckExtension(Violations violations, Money? price, int months, IReadOnlyList<Rate> rates, LocalDate on) =>
        CheckCeiling(violations, price, Ceilings.OfExtension(months, rates, on), on, "TIL-F02");

    /// <summary>The product's VAT treatment, or the one that counts where the product sheet states none (DEC-09).</summary>
    public static string VatTreatment(FieldValues sheet, SettingValues settings) =>
        sheet.Text(ProductSheetFields.VatTreatment) ?? settings.Text(Settings.VatDefault);

    private static void CheckCeiling(Violations violations, Money? price, Money? ceiling, LocalDate on, string ruleId)
    {
        violations.Require(
            ceiling is not null, "NO_MAXIMUM_IN_FORCE", "TIL-F06",
            $"Er is geen maximumprijs van kracht op {Write.Date(on)}; indexeer eerst.",
            $"No maximum price is in force on {Write.Date(on)}; index first.");
        violations.Require(
            !(price > ceiling), "PRICE_ABOVE_MAXIMUM", ruleId,
            $"De prijs is hoger dan het maximum van {Write.Amount(ceiling ?? Money.Zero)}.",
            $"The price is above the maximum of {Write.Amount(ceiling ?? Money.Zero)}.", ProductSheetFields.Price);
    }
}
