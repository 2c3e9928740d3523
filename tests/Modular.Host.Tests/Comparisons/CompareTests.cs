using Google.Type;
using Grpc.Core;
using Modular.Host.Rpc.Wire;
using Modular.Host.Tests.Calls;
using Modular.Host.Tests.Regions;
using Modular.Sdk.Comparison;
using Modular.Tariffs.V1;
using NodaTime;
using Money = Modular.Sdk.Values.Money;

namespace Modular.Host.Tests.Comparisons;

public sealed class CompareTests(RegionHost host) : IClassFixture<RegionHost>
{
    private TariffService.TariffServiceClient Client => new(host.As("policy_adviser", ""));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Compare_AnyCase_IsRefusedWithItsRuleOrPlayedWithoutOne(int seed)
    {
        var random = new Random(seed);
        for (var number = 0; number < 100; number++)
        {
            var facts = Any(random);
            var answer = await Client.CompareAsync(CompareRequests.Of(facts));

            Assert.Equal(host.Regimes.Select(regime => regime.Id).Distinct().Count(), answer.Regimes.Count + answer.LeftOut.Count);
            Assert.All(answer.Regimes, regime => Check(facts, regime));
            Assert.All(answer.Phases, phase => Assert.Equal(answer.Regimes.Count, phase.Reached.Count));
        }
    }

    [Fact]
    public async Task Compare_RsdOfSixMonths_IsAsTheAgreementsSay()
    {
        var request = CompareRequests.Of(new CaseFacts { OrderedOn = new LocalDate(2024, 6, 3), Months = 6, Price = Money.Of(1234.57m) });
        request.Regimes.Add("rsd-liemers");

        var rsd = Assert.Single((await Client.CompareAsync(request)).Regimes);

        Assert.Equal("3", rsd.ProductCode);
        Assert.Equal(
            ["intake 2024-06-17 RSD-D01", "plan 2024-06-24 RSD-D02", "start 2024-07-01 RSD-D03", "progress_month_3 2024-10-01 RSD-R02", "final 2025-01-14 RSD-D04"],
            rsd.Deadlines.Select(due => $"{due.Kind} {Day(due.DueOn):uuuu-MM-dd} {due.Rule.RuleId}"));
        Assert.Equal(
            [("plan_approved", 617.29m, new LocalDate(2024, 6, 24)), ("final_report", 617.28m, new LocalDate(2025, 1, 14))],
            rsd.Amounts.Select(earned => (earned.Key, Amount(earned.Amount), Day(earned.EarnedOn))));
        Assert.True(rsd.IncludingVat);
    }

    [Fact]
    public async Task Compare_AllFaults_AreToldAtOnce()
    {
        var request = new CompareRequest
        {
            OrderedOn = Town.On(2026, 1, 5),
            Months = 0,
            Hours = new Google.Type.Decimal { Value = "-1" },
            Price = Town.Euro(-1),
            StartsOn = Town.On(2026, 1, 4),
            StopsOn = Town.On(2026, 1, 3),
            Regimes = { "rsd-liemers", "atlantis", "rsd-liemers" },
        };

        var refused = await Refused.ByAsync(Client.CompareAsync(request));

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELDS"), refused.Outcome);
        Assert.Equal(
            [
                ("hours", "OUT_OF_RANGE"), ("months", "OUT_OF_RANGE"), ("price", "AMOUNT_NEGATIVE"), ("regimes[1]", "UNKNOWN_REGIME"),
                ("regimes[2]", "NAMED_TWICE"), ("starts_on", "TOO_EARLY"), ("stops_on", "TOO_EARLY"), ("stops_on", "TOO_EARLY"),
            ],
            refused.Fields.Order());
    }

    private static void Check(CaseFacts facts, ComparedRegime regime)
    {
        Assert.Equal(regime.Refused.Count == 0, regime.Taken);
        Assert.All(regime.Refused, reason => Assert.NotEqual("", reason.Rule.Source));
        if (!regime.Taken)
        {
            return;
        }

        Assert.All(regime.Steps, step => Assert.True(
            step.Status == CourseStepStatus.Done,
            $"{regime.Regime} {facts}: {step.Trigger} {step.Status} {string.Join(' ', step.Violations.Select(reason => reason.Code))}"));
        var days = regime.Steps.Select(step => Day(step.On)).ToList();
        Assert.Equal(days.Order(), days);
        Assert.Equal(facts.OrderedOn, days[0]);
        Assert.Equal(Amount(regime.Earned), regime.Amounts.Sum(earned => Amount(earned.Amount)));
        Assert.All(regime.Amounts, earned => Assert.InRange(Day(earned.EarnedOn), facts.OrderedOn, days[^1]));
        Assert.All(regime.Deadlines, due => Assert.True(Day(due.DueOn) >= facts.OrderedOn && due.Rule.Source.Length > 0));
        Assert.All(regime.Citations, citation => Assert.NotEqual("", citation.Source));
        if (regime.Price is { } price)
        {
            Assert.Equal(Amount(price), regime.Instalments.Sum(part => Amount(part.Amount)));
        }
    }

    private static CaseFacts Any(Random random)
    {
        var ordered = new LocalDate(2024, 1, 1).PlusDays(random.Next(1500));
        LocalDate? starts = random.Next(2) == 0 ? ordered.PlusDays(random.Next(90)) : null;
        return new CaseFacts
        {
            OrderedOn = ordered,
            Months = random.Next(3) == 0 ? random.Next(1, 61) : new[] { 1, 2, 3, 6, 12 }[random.Next(5)],
            Hours = random.Next(2) == 0 ? random.Next(0, 2000) / 4m : null,
            Price = random.Next(3) > 0 ? Money.Of(random.Next(500_000) / 100m) : null,
            StartsOn = starts,
            StopsOn = random.Next(2) == 0 ? (starts ?? ordered).PlusDays(random.Next(500)) : null,
            Group = random.Next(6) == 0,
        };
    }

    private static LocalDate Day(Date date) => new(date.Year, date.Month, date.Day);

    private static decimal Amount(Google.Type.Money money) => Amounts.Optional(money, "", [])!.Value.Amount;
}
