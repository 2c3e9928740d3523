using System.Diagnostics;

namespace Modular.Benchmarks.Large;

/// <summary>How long one call took when it was made some times in a row, by one caller.</summary>
/// <param name="Name">What was called.</param>
/// <param name="MedianMs">The time that half of the calls took at most, in milliseconds.</param>
/// <param name="WorstMs">The longest, mostly the first, in milliseconds.</param>
/// <param name="Answer">What came back, in words: to see that it is not nothing.</param>
internal sealed record Timing(string Name, double MedianMs, double WorstMs, string Answer)
{
    private const int Times = 5;

    public static async Task<Timing> OfAsync(string name, Func<int, Task<string>> call)
    {
        var times = new List<double>();
        var answer = "";
        for (var time = 0; time < Times; time++)
        {
            var began = Stopwatch.GetTimestamp();
            answer = await call(time);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        times.Sort();
        return new Timing(name, times[Times / 2], times[^1], answer);
    }
}
