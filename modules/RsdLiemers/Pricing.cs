using Modular.Sdk.Lifecycles;
using Modular.Sdk.Settings;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>Prices and rates: where they come from, and pinning them on the trajectory (COM-06).</summary>
internal static class Pricing
{
    /// <summary>The rate card line of personal support, where the product sheet names none.</summary>
    public const string SupportHour = "job_coaching_hour";

    /// <summary>Keeps the terms under which the trajectory is ordered.</summary>
    public static void Pin(Command command, Effects effects)
    {
        var sheet = command.Reference.ProductSheet ?? FieldValues.Empty;
        effects.Set(Fields.ProductCode, command.Code.Text())
            .Set(Fields.HourlyRate, sheet.Money(ProductSheetFields.HourlyRate))
            .Set(Fields.SupportRate, command.Code == ProductCode.Support ? SupportRate(command, command.Today)?.Amount : null)
            .Set(Fields.VatTreatment, VatTreatment(sheet, command.Settings))
            .Set(Fields.HalfYearlyAgreed, command.Reference.Contract?.Yes(RsdModel.HalfYearly) ?? false)
            .Cite("COM-06", "Prijs, uurtarief, btw en productcode vastgelegd bij de opdracht",
                "Price, hourly rate, VAT and product code kept from the order");
        if (command.Code.HasFixedPrice())
        {
            effects.Set(TrajectoryFields.Price, sheet.Money(ProductSheetFields.Price));
        }
    }

    /// <summary>The regional rate of personal support that is in force on a date (RSD-P02).</summary>
    public static Rate? SupportRate(Facts facts, LocalDate on)
    {
        var code = facts.Reference.ProductSheet?.Text(RsdModel.RateCode) ?? SupportHour;
        return facts.Reference.Rates.FirstOrDefault(rate => rate.Code == code && rate.Unit == "hour" && rate.InForce(on));
    }

    /// <summary>The product's VAT treatment, or the one that counts where the product sheet states none (DEC-09).</summary>
    public static string VatTreatment(FieldValues sheet, SettingValues settings) =>
        sheet.Text(ProductSheetFields.VatTreatment) ?? settings.Text(Settings.VatDefault);

    /// <summary>The treatment pinned at the order; before that, the product's.</summary>
    public static string VatTreatment(Facts facts) =>
        facts.Values.Text(Fields.VatTreatment) ?? VatTreatment(facts.Reference.ProductSheet ?? FieldValues.Empty, facts.Settings);

    public static decimal VatPercentage(string treatment) => treatment switch
    {
        "standard_21" => 21,
        "reduced_9" => 9,
        _ => 0,
    };

    /// <summary>The part of an amount including VAT that is without VAT (DEC-09).</summary>
    public static Money WithoutVat(Money including, string treatment) =>
        Money.Round(including.Amount * 100 / (100 + VatPercentage(treatment)));

    /// <summary>How an amount including VAT is made up (DEC-09).</summary>
    public static Calculation VatStep(Money including, string treatment)
    {
        var without = WithoutVat(including, treatment);
        return new Calculation(
            Write.Text("Waarvan btw", "Of which VAT"), "DEC-09",
            $"{Write.Amount(including)} - {Write.Amount(including)} x 100/{Write.Number(100 + VatPercentage(treatment))}",
            Write.Amount(including - without))
        {
            Inputs =
            [
                new(Write.Text("Btw-behandeling", "VAT treatment"), treatment),
                new(Write.Text("Bedrag zonder btw", "Amount without VAT"), Write.Amount(without)),
            ],
            Rounding = Moments.Rounding,
        };
    }
}
