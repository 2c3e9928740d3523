using FsCheck;
using FsCheck.Fluent;
using Modular.Sdk.Values;

namespace Modular.Modules.Tests.Conformance;

public sealed class TariffTests
{
    public static TheoryData<string> Names => Regions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Quote_OfAnyProductSheet_AddsUpToTheCentOrSaysWhatIsMissing(string region)
    {
        var known = Regions.Of(region);
        var world = new World(known, new Samples(new Random(0)));
        var sheets =
            from code in Gen.Elements(world.Codes.Append("unknown"))
            from cents in Gen.Choose(0, 10_000_000)
            from rate in Gen.Choose(0, 20_000)
            from months in Gen.Choose(1, 60)
            from seed in Gen.Choose(0, int.MaxValue)
            select (code, Price: Money.Of(cents / 100m), Rate: Money.Of(rate / 100m), months, seed);
        var priced = 0;
        var property = Prop.ForAll(sheets.ToArbitrary(), sheet =>
        {
            var samples = new Samples(new Random(sheet.seed));
            var product = world.Sheet(sheet.code, sheet.Price, sheet.Rate, sheet.months, samples);
            var arguments = samples.Fill(known.Regime.Tariff.QuoteArguments, null, world.Start);
            priced += Holds(known, world, product, arguments) ? 1 : 0;
        });
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.NotEqual(0, priced);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EarnedAmounts_OfAnyTrajectory_AreWholeCentsAndExplained(string region)
    {
        var known = Regions.Of(region);
        var moments = Exploration.Of(known).SelectMany(step => step.Outcome.Decision?.BillableMoments ?? []).ToList();
        Assert.NotEmpty(moments);
        Assert.All(moments, moment =>
        {
            Assert.False(string.IsNullOrWhiteSpace(moment.Explanation.Formula), moment.Key);
            Assert.NotEmpty(moment.RuleIds);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Settlement_OfAnyTrajectory_IsTheSameTwiceAndCitesKnownRules(string region)
    {
        var known = Regions.Of(region);
        var proposals = 0;
        foreach (var context in Exploration.Of(known).Select(step => step.Next))
        {
            var once = known.Regime.Tariff.Settle(context, context.Today);
            Assert.Equal(once?.Proposed, known.Regime.Tariff.Settle(context, context.Today)?.Proposed);
            if (once is not null)
            {
                proposals++;
                Assert.All(SdkGraph.Citations(once), citation => Assert.NotNull(known.Regime.Rules.Find(citation.RuleId)));
            }
        }

        Assert.NotEqual(0, proposals);
    }

    /// <summary>Whether it could be priced; throws where it does not add up.</summary>
    private static bool Holds(Region region, World world, FieldValues product, FieldValues arguments)
    {
        var quote = region.Regime.Tariff.Quote(world.Quote(product, arguments));
        var again = region.Regime.Tariff.Quote(world.Quote(product, arguments));
        Assert.Equal((quote.Total, quote.Missing.Length), (again.Total, again.Missing.Length));
        Assert.Equal(quote.Instalments.Select(part => (part.Key, part.Amount)), again.Instalments.Select(part => (part.Key, part.Amount)));
        Assert.All(SdkGraph.Citations(quote), citation => Assert.NotNull(region.Regime.Rules.Find(citation.RuleId)));
        Assert.Equal(quote.Total is null, !quote.Missing.IsEmpty);
        if (quote.Total is not { } total)
        {
            Assert.Empty(quote.Instalments);
            return false;
        }

        Assert.Equal(total, quote.Instalments.Select(part => part.Amount).Sum());
        Assert.DoesNotContain(quote.Instalments, part => part.Amount.IsNegative);
        Assert.Equal(quote.Instalments.Length, quote.Instalments.Select(part => part.Key).Distinct().Count());
        Assert.NotNull(quote.Explanation);
        return true;
    }
}
