using System.Diagnostics;
using Modular.ChildHost.Calls;
using Modular.ChildHost.Processes;

namespace Modular.Benchmarks;

/// <summary>How long the host takes from the start of its process until it says that it serves, and what it weighs then.</summary>
/// <param name="Seconds">The median.</param>
/// <param name="IdleMebibytes">Resident memory at rest, in MiB.</param>
internal sealed record StartUp(double Seconds, double IdleMebibytes)
{
    private const int Times = 5;

    // Long enough for the runtime to be done with what it does after a start.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public static async Task<StartUp> MeasureAsync(string data)
    {
        // The first start finds neither files in memory nor this client warm; it is not counted.
        await StartAsync(data, TimeSpan.Zero);
        var seconds = new List<double>();
        for (var time = 1; time < Times; time++)
        {
            seconds.Add((await StartAsync(data, TimeSpan.Zero)).Seconds);
        }

        var last = await StartAsync(data, Rest);
        seconds.Add(last.Seconds);
        seconds.Sort();
        return last with { Seconds = seconds[Times / 2] };
    }

    private static async Task<StartUp> StartAsync(string data, TimeSpan rest)
    {
        var began = Stopwatch.GetTimestamp();
        await using var host = await HostProcess.StartAsync(data);
        using var client = new HostClient(host.Address);
        await client.ReadyAsync();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await Task.Delay(rest);
        return new StartUp(seconds, host.ResidentMebibytes);
    }
}
