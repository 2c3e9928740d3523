using System.Diagnostics;
using Modular.ChildHost.Processes;

namespace Modular.Benchmarks;

/// <summary>Callers that each call again as soon as they are answered.</summary>
internal sealed class Load(HostProcess host, int callers, Func<int, long, Task> call)
{
    private readonly long[] _made = new long[callers];
    private readonly List<double> _times = [];
    private double _seconds;
    private double _hostMicros;

    /// <summary>The measurement over all times that it ran.</summary>
    public Measurement Result => Measurement.Of(callers, _times, _seconds, _hostMicros);

    /// <summary>Calls for a while without counting it.</summary>
    public Task WarmUpAsync(TimeSpan time) => CallAsync(time);

    public async Task RunAsync(TimeSpan time)
    {
        var processor = host.ProcessorTime;
        var began = Stopwatch.GetTimestamp();
        _times.AddRange(await CallAsync(time));
        _seconds += Stopwatch.GetElapsedTime(began).TotalSeconds;
        _hostMicros += (host.ProcessorTime - processor).TotalMicroseconds;
    }

    private async Task<IEnumerable<double>> CallAsync(TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var own = new List<double>();
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                var start = Stopwatch.GetTimestamp();
                await call(caller, _made[caller]++);
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return own;
        })));
        return times.SelectMany(own => own);
    }
}
