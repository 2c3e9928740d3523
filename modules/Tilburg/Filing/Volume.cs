using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;
using Modular.Sdk.Reporting;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>The year's orders beside the 100 to 150 that were expected (TIL-V01); the indicator counts them, a person looks.</summary>
internal static class Volume
{
    private const string Kind = "til_volume_review";
    private const int FirstYear = 2023;

    public static ImmutableArray<EntryKind> Kinds { get; } =
    [
        With(new EntryKind(
            Kind, "Aantal trajecten naast de verwachting", "Number of trajectories beside the expectation", By.ContractManager, ["TIL-V01"],
            [
                Column.Whole("year", "Jaar", "Year").Require("TIL-V01") with { Minimum = FirstYear, Maximum = 2099 },
                Column.Whole("ordered", "Opgedragen trajecten", "Trajectories ordered").Require("TIL-V01"),
            ],
            Judge)),
    ];

    /// <summary>After each year, the month in which the yearly reports come in.</summary>
    public static IEnumerable<Obligation> Of(TenantContext context, DatePeriod period)
    {
        var first = Math.Max(FirstYear, period.Start.Year - 1);
        for (var year = first; year < period.End.Year; year++)
        {
            yield return new Obligation(
                "volume_review", $"volume_{year}", new LocalDate(year + 1, 1, 31), "TIL-V01",
                Write.Text("Aantal opgedragen trajecten naast de verwachte 100 tot 150",
                    "Number of trajectories ordered beside the expected 100 to 150"))
            {
                Period = new DatePeriod(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)),
                OwedBy = RoleIds.ContractManager,
                DoneOn = context.Entries
                    .Where(entry => entry.Kind == Kind && entry.Values.Whole("year") == year)
                    .Select(entry => (LocalDate?)entry.RecordedOn).Min(),
            };
        }
    }

    private static EntryKind With(EntryKind kind) => kind with { Definition = kind.Definition with { OfTenant = true } };

    private static void Judge(EntryContext context, Filed filed)
    {
        if (context.Values.Whole("ordered") is < Indicators.LeastVolume or > Indicators.MostVolume)
        {
            filed.Flag(
                "volume_outside_expectation", "TIL-V01", RoleIds.ContractManager,
                $"{context.Values.Whole("ordered")} trajecten; verwacht waren er 100 tot 150",
                $"{context.Values.Whole("ordered")} trajectories; 100 to 150 were expected");
        }
        else
        {
            filed.Cite("TIL-V01", "Binnen de verwachting van 100 tot 150", "Within the expected 100 to 150");
        }
    }
}
