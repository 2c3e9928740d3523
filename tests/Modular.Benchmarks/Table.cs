using System.Globalization;
using Modular.Benchmarks.Large;
using Modular.Benchmarks.Records;

namespace Modular.Benchmarks;

/// <summary>The figures for people.</summary>
internal static class Table
{
    public static void Print(Figures figures, TextWriter to)
    {
        if (figures.Calls is { } calls)
        {
            Print(calls, to);
        }

        if (figures.Large is { } large)
        {
            Print(large, to);
        }

        if (figures.Records is { } records)
        {
            Print(records, to);
        }

        foreach (var target in figures.Targets)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{target.Name,-24}{target.Measured,8:0.00}  {target.Wanted,-8} {(target.IsMet ? "met" : "missed")}"));
        }
    }

    private static void Print(LargeFigures figures, TextWriter to)
    {
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{figures.Trajectories} trajectories in each tenant, of {figures.RowsEach:0} rows; filled in {figures.FillSeconds:0} s"));
        to.WriteLine($"{"",-24}{"median ms",12}{"worst ms",12}");
        foreach (var each in figures.Timings)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{each.Name,-24}{each.MedianMs,12:0}{each.WorstMs,12:0}  {each.Answer}"));
        }

        to.WriteLine();
    }

    private static void Print(RecordFigures figures, TextWriter to)
    {
        Print(figures.Measurements, to);
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{figures.Rows} rows; export of {figures.Exported} in {figures.ExportSeconds:0.0} s, from {figures.BeforeExportMebibytes:0} to {figures.ExportPeakMebibytes:0} MiB"));
        to.WriteLine();
    }

    private static void Print(CallFigures figures, TextWriter to)
    {
        Print(
            [
                ("plain commit", figures.Plain), ("echo", figures.Echo), ("GetTrajectory", figures.Get),
                ("FireTrigger", figures.Fire1), ("FireTrigger", figures.Fire64),
            ],
            to);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"loaded memory, MiB",-18}{figures.LoadedMebibytes,8:0.0}"));
        to.WriteLine();
    }

    private static void Print(IEnumerable<(string Name, Measurement Measurement)> measurements, TextWriter to)
    {
        to.WriteLine($"{"",-18}{"callers",8}{"per second",12}{"median ms",12}{"p99 ms",10}{"host us",10}");
        foreach (var (name, each) in measurements)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-18}{each.Callers,8}{each.PerSecond,12:0}{each.MedianMs,12:0.00}{each.P99Ms,10:0.00}{each.HostMicros,10:0}"));
        }
    }
}
