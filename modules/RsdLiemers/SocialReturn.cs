using Modular.Sdk.Calendar;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>5% social return of a provider whose yearly volume exceeds 50,000 euro (RSD-C04, DEC-20).</summary>
internal static class SocialReturn
{
    private static readonly string[] Choices = [Settings.SocialReturnBase, Settings.SocialReturnYear, Settings.SocialReturnVat];

    private static readonly Money Threshold = Money.Of(50_000);

    public static Priced Of(ProviderContext context, int year)
    {
        var period = Year(context, year);
        var excluding = context.Settings.Text(Settings.SocialReturnVat) == "excluding";
        var volume = context.Invoiced
            .Where(invoice => period.Contains(invoice.On))
            .Select(invoice => excluding ? invoice.ExcludingVat : invoice.IncludingVat)
            .Sum();
        var whole = context.Settings.Text(Settings.SocialReturnBase) == "whole";
        var owed = volume <= Threshold ? Money.Zero : Money.Round((whole ? volume : volume - Threshold).Amount * 5 / 100);
        var formula = volume <= Threshold
            ? $"{Write.Amount(volume)} <= {Write.Amount(Threshold)}"
            : whole ? $"{Write.Amount(volume)} x 5%" : $"({Write.Amount(volume)} - {Write.Amount(Threshold)}) x 5%";
        return new Priced(owed, new Calculation(
            Write.Text("Social return", "Social return"), "RSD-C04", formula, Write.Amount(owed))
        {
            Inputs =
            [
                new(Write.Text("Periode", "Period"), period.ToString()),
                new(
                    excluding ? Write.Text("Volume zonder btw", "Volume without VAT") : Write.Text("Volume met btw", "Volume with VAT"),
                    Write.Amount(volume)),
                new(Write.Text("Drempel", "Threshold"), Write.Amount(Threshold)),
            ],
            Rounding = Moments.Rounding,
            Steps =
            [
                new Calculation(
                    Write.Text("Grondslag, jaar en btw", "Base, year and VAT"), "DEC-20",
                    string.Join(", ", Choices.Select(context.Settings.Text)),
                    Write.Amount(volume)),
            ],
        });
    }

    /// <summary>The calendar year, or the contract's year that begins in it.</summary>
    private static DatePeriod Year(ProviderContext context, int year)
    {
        var from = context.Contracts.LastOrDefault()?.Date(ContractFields.ValidFrom);
        if (context.Settings.Text(Settings.SocialReturnYear) == "calendar" || from is not { } start)
        {
            return Terms.Year(year);
        }

        return Terms.Stretch(start, 12, year - start.Year + 1);
    }
}
