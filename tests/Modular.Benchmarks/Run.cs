using Grpc.Core;
using Grpc.Health.V1;
using Modular.ChildHost.Calls;
using Modular.ChildHost.Processes;
using Modular.ChildHost.Scenes;

namespace Modular.Benchmarks;

/// <summary>One run: everything that is compared is measured on the same machine, disk and host, one after another.</summary>
internal sealed class Run(string data, TimeSpan duration)
{
    private const int Many = 64;
    private const int Rounds = 5;

    // Enough that no trajectory collects more attendance during a run than one would in its lifetime.
    private const int PerCaller = 8;

    public async Task<CallFigures> MeasureAsync()
    {
        var startUp = await StartUp.MeasureAsync(data);
        await using var host = await HostProcess.StartAsync(data);
        using var client = new HostClient(host.Address);
        await client.ReadyAsync();
        try
        {
            return await MeasureAsync(host, client, startUp);
        }
        catch (RpcException error)
        {
            throw new InvalidOperationException(host.LastLines, error);
        }
    }

    private async Task<CallFigures> MeasureAsync(HostProcess host, HostClient client, StartUp startUp)
    {
        var liemers = await Liemers.CreateAsync(client, "bench");
        var names = await liemers.StartTrajectoriesAsync(client, Many * PerCaller, "bench");
        string Of(int caller, long time) => names[caller * PerCaller + (int)(time % PerCaller)];
        using var plain = new PlainCommits(data);
        var fire64 = new Load(host, Many, (caller, time) => liemers.AttendAsync(client, Of(caller, time), $"many {caller} {time}"));
        var fire1 = new Load(host, 1, (caller, time) => liemers.AttendAsync(client, Of(caller, time), $"one {time}"));
        var echo = new Load(host, Many, (_, _) => client.Health.CheckAsync(new HealthCheckRequest()).ResponseAsync);
        var get = new Load(
            host,
            Many,
            (caller, time) => client.Trajectories.GetTrajectoryAsync(new() { Name = Of(caller, time) }, liemers.AsProvider).ResponseAsync);
        Load[] loads = [fire1, fire64, echo, get];
        foreach (var load in loads)
        {
            await load.WarmUpAsync(duration / 2);
        }

        // In turns, so that what else the machine does falls on both sides of each ratio.
        for (var round = 0; round < Rounds; round++)
        {
            plain.Run(duration / Rounds);
            foreach (var load in loads)
            {
                await load.RunAsync(duration / Rounds);
            }
        }

        return new CallFigures
        {
            Plain = plain.Result,
            Echo = echo.Result,
            Get = get.Result,
            Fire1 = fire1.Result,
            Fire64 = fire64.Result,
            StartUp = startUp,
            LoadedMebibytes = host.ResidentMebibytes,
        };
    }
}
