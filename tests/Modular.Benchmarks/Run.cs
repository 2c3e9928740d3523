using Grpc.Core;
using Grpc.Health.V1;
using Modular.ChildHost.Calls;
using Modular.ChildHost.Processes;
using Modular.ChildHost.Scenes;
using Modular.Trajectories.V1;

namespace Modular.Benchmarks;

/// <summary>One run: everything that is compared is measured on the same machine, disk and host, one after another.</summary>
internal sealed class Run(string data, TimeSpan duration)
{
    private const int Many = 64;

    // Enough that no trajectory collects more attendance during a run than one would in its lifetime.
    private const int PerCaller = 8;

    public async Task<Figures> MeasureAsync()
    {
        var machine = Machine.Current;
        var startUp = await StartUp.MeasureAsync(data);
        await using var host = await HostProcess.StartAsync(data);
        using var client = new HostClient(host.Address);
        await client.ReadyAsync();
        try
        {
            return await MeasureAsync(host, client, machine, startUp);
        }
        catch (RpcException error)
        {
            throw new InvalidOperationException(host.LastLines, error);
        }
    }

    private async Task<Figures> MeasureAsync(HostProcess host, HostClient client, Machine machine, StartUp startUp)
    {
        var liemers = await Liemers.CreateAsync(client, "bench");
        var names = await liemers.StartTrajectoriesAsync(client, Many * PerCaller, "bench");
        var load = new Load(host, duration / 2, duration);
        string Of(int caller, long time) => names[caller * PerCaller + (int)(time % PerCaller)];

        // The order spreads what the machine does meanwhile over both sides of each ratio.
        var plain = PlainCommits.Run(data, duration);
        var fire64 = await load.RunAsync(Many, (caller, time) => liemers.AttendAsync(client, Of(caller, time), $"many {caller} {time}"));
        var fire1 = await load.RunAsync(1, (caller, time) => liemers.AttendAsync(client, Of(caller, time), $"one {time}"));
        var echo = await load.RunAsync(Many, (_, _) => client.Health.CheckAsync(new HealthCheckRequest()).ResponseAsync);
        var get = await load.RunAsync(
            Many,
            (caller, time) => client.Trajectories
                .GetTrajectoryAsync(new GetTrajectoryRequest { Name = Of(caller, time) }, liemers.AsProvider).ResponseAsync);
        return new Figures
        {
            Machine = machine, Plain = plain, Echo = echo, Get = get, Fire1 = fire1, Fire64 = fire64,
            StartUp = startUp, LoadedMebibytes = host.ResidentMebibytes,
        };
    }
}
