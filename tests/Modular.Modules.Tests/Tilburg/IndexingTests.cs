using System.Collections.Immutable;
using Modular.Sdk.Tariffs;
using NodaTime;

namespace Modular.Modules.Tests.Tilburg;

/// <summary>
/// The yearly index. Levels are made up so that they give the published percentages: the levels of the fourth quarters themselves were not
/// published where we could read them.
/// </summary>
public sealed class IndexingTests
{
    private static readonly string[] Codes = ["maximum_3", "maximum_6", "maximum_12", "extension_month"];

    [Fact]
    public void Index_OfThreeYears_GivesTheTableOfEachYear()
    {
        var rates = Case.Module.Seed.Rates;
        var tables = new List<string> { Table(rates, new LocalDate(2023, 5, 1)) };
        foreach (var (year, old, now) in new[] { (2024, 100m, 106.9m), (2025, 106.9m, 113.8485m), (2026, 113.8485m, 119.085531m) })
        {
            rates = After(rates, Index(rates, year, [Figure($"{year - 2}Q4", old), Figure($"{year - 1}Q4", now)]));
            tables.Add(Table(rates, new LocalDate(year, 5, 1)));
        }

        Assert.Equal(
            ["1560.00 2820.00 4800.00 400.00", "1667.64 3014.58 5131.20 427.60", "1776.04 3210.53 5464.73 455.39", "1857.74 3358.21 5716.11 476.34"],
            tables);
    }

    /// <summary>Unrounded over three years the price of three months would be 1857.73: each year's rounding is in the agreements' table (DEC-05).</summary>
    [Fact]
    public void Index_OfThreeYears_CountsFromTheRoundedPrice() =>
        Assert.Equal(1857.73m, decimal.Round(1560m * 1.069m * 1.065m * 1.046m, 2, MidpointRounding.AwayFromZero));

    [Fact]
    public void Index_OfTheRestatedFigure_GivesOtherPrices() => Assert.Equal(
        "1666.08 3011.76 5126.40 427.20",
        Table(
            After(Case.Module.Seed.Rates, Index(Case.Module.Seed.Rates, 2024, [Figure("2022Q4", 100m), Figure("2023Q4", 106.8m)])),
            new LocalDate(2024, 5, 1)));

    [Fact]
    public void Index_From120To126_IsFivePercent()
    {
        var result = Index(Case.Module.Seed.Rates, 2024, [Figure("2022Q4", 120.0m), Figure("2023Q4", 126.0m)]);

        Assert.Equal(5.0m, result.Percentage);
        Assert.Equal("(126 - 120) / 120 x 100%", result.Explanation?.Formula);
        Assert.Equal(["2022Q4", "2023Q4"], result.Used.Select(figure => figure.Period));
    }

    [Theory]
    [InlineData("2022Q4", "INDEX_FIGURE_MISSING DEC-13 2023Q4")]
    [InlineData("2023Q4", "INDEX_FIGURE_MISSING DEC-13 2022Q4")]
    public void Index_WithoutAFigure_IsRefusedAndNeverGuessed(string known, string expected)
    {
        var result = Index(Case.Module.Seed.Rates, 2024, [Figure(known, 120m)]);

        var missing = Assert.Single(result.Missing);
        Assert.Equal(expected, $"{missing.Code} {missing.RuleId} {(missing.Text.En.Contains("2022Q4", StringComparison.Ordinal) ? "2022Q4" : "2023Q4")}");
        Assert.Null(result.Percentage);
        Assert.Empty(result.Rates);
    }

    [Fact]
    public void Index_OfASuccessor_UsesOneBaseWhereItCan()
    {
        var result = Index(
            [.. Case.Module.Seed.Rates.Select(rate => rate with { ValidFrom = new LocalDate(2024, 5, 1) })], 2025,
            [
                Figure("2022Q4", 125.5m) with { Successor = "85663NED" },
                New("2023Q4", 114.0m), New("2024Q4", 121.41m),
            ]);

        Assert.Equal(["85663NED", "85663NED"], result.Used.Select(figure => figure.Series));
        Assert.Equal(6.5m, result.Percentage);
    }

    [Fact]
    public void Index_WhenAYearWasSkipped_AsksForThatYearFirst()
    {
        var result = Index(
            Case.Module.Seed.Rates, 2025,
            [Figure("2022Q4", 125.5m) with { Successor = "85663NED" }, New("2023Q4", 114.0m), New("2024Q4", 121.41m)]);

        Assert.Equal(["YEAR_SKIPPED"], result.Missing.Select(missing => missing.Code).Distinct());
    }

    /// <summary>The old quarter in the series that ended, the new one in its successor: chained over a period that both know.</summary>
    [Fact]
    public void Index_AcrossABase_ChainsThePercentageOfTheNewOne()
    {
        ImmutableArray<IndexFigure> figures =
        [
            Figure("2022Q4", 125m) with { Successor = "85663NED" }, Figure("2023Q3", 130m) with { Successor = "85663NED" },
            New("2023Q3", 104m), New("2023Q4", 106.9m),
        ];

        var result = Index(Case.Module.Seed.Rates, 2024, figures);

        Assert.Equal(((130m / 125m * 106.9m / 104m) - 1) * 100, result.Percentage);
        Assert.Equal(4, result.Used.Length);
        Assert.Equal("NO_COMMON_BASE", Assert.Single(Index(Case.Module.Seed.Rates, 2024, [figures[0], figures[3]]).Missing).Code);
    }

    [Fact]
    public void Index_OfTheMonthlyRate_IsTheOtherReading()
    {
        var figures = ImmutableArray.Create(Figure("2022Q4", 100m), Figure("2023Q4", 106.83m));
        var yearly = Index(Case.Module.Seed.Rates, 2024, figures);
        var monthly = Index(Case.Module.Seed.Rates, 2024, figures, settings: ("index_rounding", "monthly_rate"));

        Assert.Equal("1666.55", $"{yearly.Rates.Single(rate => rate.Code == "maximum_3").Amount}");
        Assert.Equal("1666.56", $"{monthly.Rates.Single(rate => rate.Code == "maximum_3").Amount}");
    }

    [Theory]
    [InlineData("index_provisional", "refuse", "FIGURE_PROVISIONAL DEC-13")]
    [InlineData("index_vintage", "first_published", "INDEX_FIGURE_MISSING DEC-13,INDEX_FIGURE_MISSING DEC-13")]
    [InlineData("index_quarter", "1", "INDEX_FIGURE_MISSING DEC-13,INDEX_FIGURE_MISSING DEC-13")]
    public void Index_BySetting_TakesOtherFigures(string setting, string value, string expected)
    {
        var result = Index(
            Case.Module.Seed.Rates, 2024, [Figure("2022Q4", 120m), Figure("2023Q4", 126m) with { Final = false }], settings: (setting, value));

        Assert.Equal(expected, string.Join(",", result.Missing.Select(one => $"{one.Code} {one.RuleId}")));
    }

    [Fact]
    public void Index_OfFiguresOfTwoSectors_ChoosesNone()
    {
        var result = Index(
            Case.Module.Seed.Rates, 2024,
            [Figure("2022Q4", 100m), Figure("2023Q4", 106.9m), Figure("2023Q4", 107m) with { Sector = "Overheid" }]);

        Assert.Equal("SECTORS_DIFFER DEC-13", string.Join(",", result.Missing.Select(one => $"{one.Code} {one.RuleId}")));
    }

    [Fact]
    public void Index_OnAnotherDayOrTwice_IsRefused()
    {
        var figures = ImmutableArray.Create(Figure("2022Q4", 100m), Figure("2023Q4", 106.9m));
        var indexed = After(Case.Module.Seed.Rates, Index(Case.Module.Seed.Rates, 2024, figures));

        Assert.Contains(Index(indexed, 2024, figures).Missing, one => one.Code == "INDEXED_ALREADY");
        Assert.Contains(Index(Case.Module.Seed.Rates, 2023, figures).Missing, one => one.Code == "NOT_AN_INDEXATION_DATE");
        Assert.Contains(Index([], 2025, figures).Missing, one => one is { Code: "NO_MAXIMUM_IN_FORCE", RuleId: "TIL-F06" });
    }

    private static IndexFigure Figure(string period, decimal value) => new("82838NED", period, "current", value)
    {
        Base = "2010=100",
        Sector = "Totaal cao-sectoren",
        Final = true,
        RetrievedOn = new LocalDate(2024, 4, 30),
    };

    private static IndexFigure New(string period, decimal value) =>
        Figure(period, value) with { Series = "85663NED", Base = "2020=100" };

    private static Indexation Index(
        ImmutableArray<Rate> rates, int year, ImmutableArray<IndexFigure> figures,
        (string Name, string Value)? settings = null)
    {
        var work = new Case();
        if (settings is { } chosen)
        {
            work.Set(chosen.Name, chosen.Value);
        }

        var result = Case.Module.Tariff.Index(new IndexationContext
        {
            On = new LocalDate(year, 5, 1),
            Rates = rates,
            Figures = figures,
            Settings = work.Settings,
            Today = new LocalDate(year, 5, 1),
        });
        return Assert.IsType<Indexation>(result);
    }

    /// <summary>The rates as the host keeps them: an open one ends where the new one begins.</summary>
    private static ImmutableArray<Rate> After(ImmutableArray<Rate> rates, Indexation indexation)
    {
        Assert.Empty(indexation.Missing);
        return [.. rates.Select(rate => rate.ValidTo is null ? rate with { ValidTo = indexation.Rates[0].ValidFrom } : rate), .. indexation.Rates];
    }

    private static string Table(ImmutableArray<Rate> rates, LocalDate on) => string.Join(" ",
        Codes.Select(code => rates.Single(rate => rate.Code == code && rate.InForce(on)).Amount));
}
