using System.Globalization;
using System.Runtime.InteropServices;

namespace Modular.Benchmarks;

/// <summary>What it was measured on.</summary>
/// <param name="Cores">Processors that the runtime may use.</param>
/// <param name="System">The operating system.</param>
/// <param name="Runtime">The runtime of the callers, and of the host.</param>
/// <param name="BusyBefore">Processes that wanted a core in the minute before; 0 where that is not known.</param>
internal sealed record Machine(int Cores, string System, string Runtime, double BusyBefore)
{
    private const string LoadFile = "/proc/loadavg";

    public static Machine Current => new(
        Environment.ProcessorCount, RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription, LoadAverage());

    private static double LoadAverage() => File.Exists(LoadFile)
        ? double.Parse(File.ReadAllText(LoadFile).Split(' ')[0], CultureInfo.InvariantCulture)
        : 0;
}
