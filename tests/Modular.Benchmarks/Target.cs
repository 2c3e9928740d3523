namespace Modular.Benchmarks;

/// <summary>A figure and what it should be. It is told, never asserted: a busy machine is no defect.</summary>
internal sealed record Target(string Name, double Measured, string Wanted, bool IsMet)
{
    public static Target AtLeast(string name, double measured, double least) => new(name, measured, $">= {least:0.##}", measured >= least);

    public static Target AtMost(string name, double measured, double most) => new(name, measured, $"<= {most:0.##}", measured <= most);
}
