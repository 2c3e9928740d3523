using Modular.Benchmarks.Large;
using Modular.Benchmarks.Records;

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

    /// <summary>What records cost on a large table; null when that was left out.</summary>
    public required RecordFigures? Records { get; init; }

    public IReadOnlyList<Target> Targets => [.. Calls?.Targets ?? [], .. Large?.Targets ?? [], .. Records?.Targets ?? []];
}
