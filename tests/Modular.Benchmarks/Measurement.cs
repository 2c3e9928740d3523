namespace Modular.Benchmarks;

/// <summary>What a load of calls came to.</summary>
/// <param name="Callers">How many callers called at once.</param>
/// <param name="PerSecond">Calls answered per second, all callers together.</param>
/// <param name="MedianMs">The time that half of the calls took at most, in milliseconds.</param>
/// <param name="P99Ms">The time that 99 of 100 calls took at most, in milliseconds.</param>
/// <param name="HostMicros">Processor time of the host per call, in microseconds; 0 where no host was asked.</param>
internal sealed record Measurement(int Callers, double PerSecond, double MedianMs, double P99Ms, double HostMicros)
{
    public static Measurement Of(int callers, List<double> times, double seconds, double hostMicros)
    {
        times.Sort();
        var count = times.Count;
        return new Measurement(callers, count / seconds, times[count / 2], times[count * 99 / 100], hostMicros / count);
    }
}
