using System.Diagnostics;
using Modular.ChildHost.Processes;

namespace Modular.Benchmarks;

/// <summary>Callers that each call again as soon as they are answered.</summary>
internal sealed class Load(HostProcess host, TimeSpan warmUp, TimeSpan duration)
{
    /// <param name="callers">How many call at once.</param>
    /// <param name="call">One call, given the caller's number and how many it made before.</param>
    public async Task<Measurement> RunAsync(int callers, Func<int, long, Task> call)
    {
        var made = new long[callers];
        await CallAsync(callers, warmUp, made, call);
        var processor = host.ProcessorTime;
        var began = Stopwatch.GetTimestamp();
        var times = await CallAsync(callers, duration, made, call);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var used = host.ProcessorTime - processor;
        times.Sort();
        return new Measurement(
            callers, times.Count / seconds, times[times.Count / 2], times[times.Count * 99 / 100], used.TotalMicroseconds / times.Count);
    }

    private static async Task<List<double>> CallAsync(int callers, TimeSpan time, long[] made, Func<int, long, Task> call)
    {
        var began = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var own = new List<double>();
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                var start = Stopwatch.GetTimestamp();
                await call(caller, made[caller]++);
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return own;
        })));
        return [.. times.SelectMany(own => own)];
    }
}
