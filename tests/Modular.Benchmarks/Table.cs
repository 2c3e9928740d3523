using System.Globalization;

namespace Modular.Benchmarks;

/// <summary>The figures for people.</summary>
internal static class Table
{
    public static void Print(Figures figures, TextWriter to)
    {
        to.WriteLine($"{"",-18}{"callers",8}{"per second",12}{"median ms",12}{"p99 ms",10}{"host us",10}");
        foreach (var (name, each) in new[]
        {
            ("plain commit", figures.Plain), ("echo", figures.Echo), ("GetTrajectory", figures.Get),
            ("FireTrigger", figures.Fire1), ("FireTrigger", figures.Fire64),
        })
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-18}{each.Callers,8}{each.PerSecond,12:0}{each.MedianMs,12:0.00}{each.P99Ms,10:0.00}{each.HostMicros,10:0}"));
        }

        to.WriteLine();
        foreach (var target in figures.Targets)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{target.Name,-18}{target.Measured,8:0.00}  {target.Wanted,-8} {(target.IsMet ? "met" : "missed")}"));
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"loaded memory, MiB",-18}{figures.LoadedMebibytes,8:0.0}"));
    }
}
