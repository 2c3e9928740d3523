using Modular.Benchmarks.Large;

namespace Modular.Benchmarks;

/// <summary>All that was measured, in one run on one machine.</summary>
internal sealed record Figures
{
    /// <summary>The conditions: figures of different machines do not compare, ratios nearly do.</summary>
    public required Machine Machine { get; init; }

    /// <summary>What small calls cost; null when that was left out.</summary>
    public required CallFigures? Calls { get; init; }

    /// <summary>What is read over large tenants; null when that was left out.</summary>
    public required LargeFigures? Large { get; init; }

    public IReadOnlyList<Target> Targets => [.. Calls?.Targets ?? [], .. Large?.Targets ?? []];
}
