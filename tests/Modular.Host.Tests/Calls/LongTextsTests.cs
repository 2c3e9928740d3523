using Modular.Providers.V1;

namespace Modular.Host.Tests.Calls;

public sealed class LongTextsTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const int Signals = 400;

    // Three bytes a letter: together more than a message may be.
    private static readonly string Long = new('€', 4000);

    [Fact]
    public async Task ListSignals_MoreThanAMessageHolds_ComeInShorterPages()
    {
        var (town, _) = await FlaggedAsync();
        var (seen, token, pages) = (new HashSet<string>(), "", 0);
        do
        {
            var page = await town.ContractManager.ListSignalsAsync(new() { Parent = town.Provider, PageSize = 1000, PageToken = token });
            Assert.All(page.Signals, signal => Assert.True(seen.Add(signal.Name)));
            token = page.NextPageToken;
            pages++;
        }
        while (token.Length > 0);

        Assert.Equal(Signals, seen.Count);
        Assert.True(pages > 1, "All fitted in one message, so that nothing was tried.");
    }

    [Fact]
    public async Task FireTrigger_ManyLongSignals_IsAnsweredWithTheLatest()
    {
        var (town, trajectory) = await FlaggedAsync();

        var fired = (await town.ProviderStaff.FireTriggerAsync(town.Start(trajectory, Town.On(2026, 1, 12)))).Trajectory;
        var read = (await town.CaseManager.GetTrajectoryAsync(new() { Name = trajectory })).Trajectory;

        Assert.Equal("active", fired.State);
        Assert.Equal(100, fired.Signals.Count);
        Assert.Equal($"n{Signals - 100}", read.Signals[0].Kind);
        Assert.Equal($"n{Signals - 1}", read.Signals[^1].Kind);
    }

    private async Task<(Town Town, string Trajectory)> FlaggedAsync()
    {
        var town = await Town.FoundAsync(host);
        var trajectory = (await town.OrderAsync()).Name;
        for (var at = 0; at < Signals; at++)
        {
            var signal = new ProviderSignal { Kind = $"n{at}", Text = Long, Trajectory = trajectory };
            await town.ContractManager.RegisterSignalAsync(new() { Parent = town.Provider, Signal = signal, RequestId = town.NextId() });
        }

        return (town, trajectory);
    }
}
