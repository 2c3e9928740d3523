using Modular.Host.Tests.Regions;
using Modular.Sdk.Comparison;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;
using Modular.Tariffs.V1;
using NodaTime;

namespace Modular.Host.Tests.Comparisons;

/// <summary>What Compare says is what a tenant gets when the same steps are fired over the wire.</summary>
public sealed class CourseOnFileTests(RegionHost host) : IClassFixture<RegionHost>
{
    private static readonly LocalDate Ordered = new(2025, 1, 6);

    private static readonly CaseFacts Whole = new() { OrderedOn = Ordered, Months = 6, Price = Money.Of(1234.57m) };

    private static readonly CaseFacts[] Cases =
    [
        Whole,
        Whole with { Months = 3 },
        Whole with { Months = 12, Hours = 120 },
        Whole with { Months = 2, StartsOn = new LocalDate(2025, 1, 31) },
        Whole with { Months = 6, Hours = 60, StopsOn = new LocalDate(2025, 5, 4) },
        Whole with { Months = 12, Price = null, StopsOn = new LocalDate(2025, 10, 30) },
        Whole with { StopsOn = new LocalDate(2025, 1, 7) },
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Compare_EveryRegion_IsWhatATenantEarns(int number)
    {
        var facts = Cases[number];
        foreach (var compared in (await CompareAsync(facts)).Regimes.Where(regime => regime.Taken))
        {
            var regime = host.Regimes.Single(known => $"regimes/{known.Id}/versions/{known.Version}" == compared.Regime);
            var course = regime.CourseOf(facts, new SettingValues(regime.Settings, new Dictionary<string, string>()))!;
            var real = new CourseOnFile(host, regime, $"course-{number}-{regime.Id}"[..Math.Min(40, $"course-{number}-{regime.Id}".Length)]);

            var trajectory = await real.PlayAsync(course, Ordered);

            Assert.Equal(
                real.Earned.Select(earned => (earned.Key, earned.Amount, earned.Explanation)).OrderBy(earned => earned.Key),
                compared.Amounts.Select(earned => (earned.Key, earned.Amount, earned.Explanation)).OrderBy(earned => earned.Key));
            Assert.Equal(
                trajectory.Deadlines.Select(due => (due.Kind, due.DueOn, due.Status, due.MetOn)).OrderBy(due => due.Kind),
                compared.Deadlines.Select(due => (due.Kind, due.DueOn, due.Status, due.MetOn)).OrderBy(due => due.Kind));
            Assert.Equal((trajectory.State, trajectory.Phase), (compared.Steps[^1].ToState, compared.Steps[^1].Phase));
        }
    }

    private async Task<CompareResponse> CompareAsync(CaseFacts facts) =>
        await new TariffService.TariffServiceClient(host.As("policy_adviser", "")).CompareAsync(CompareRequests.Of(facts));
}
