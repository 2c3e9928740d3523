namespace Modular.Benchmarks.Large;

/// <summary>What is measured over large tenants.</summary>
internal sealed record LargeFigures
{
    /// <summary>Trajectories of each tenant.</summary>
    public required int Trajectories { get; init; }

    /// <summary>Rows of one trajectory on the average.</summary>
    public required double RowsEach { get; init; }

    /// <summary>How long it took to fill the files.</summary>
    public required double FillSeconds { get; init; }

    /// <summary>A monthly document, composed and not kept.</summary>
    public required Timing Statement { get; init; }

    /// <summary>A monthly document that was kept, as a workbook that is streamed.</summary>
    public required Timing Workbook { get; init; }

    /// <summary>The indicators of one tenant over a year.</summary>
    public required Timing Indicators { get; init; }

    /// <summary>The first page of what is due in a year in one tenant.</summary>
    public required Timing Obligations { get; init; }

    /// <summary>The indicators of seven tenants over a year.</summary>
    public required Timing GroupIndicators { get; init; }

    /// <summary>What was done with each provider in a year, over seven tenants.</summary>
    public required Timing GroupProviders { get; init; }

    /// <summary>The first page of what is due in a year, over seven tenants.</summary>
    public required Timing GroupObligations { get; init; }

    /// <summary>The most memory that was resident in the host meanwhile, in MiB.</summary>
    public required double PeakMebibytes { get; init; }

    public IEnumerable<Timing> Timings => [Statement, Workbook, Indicators, Obligations, GroupIndicators, GroupProviders, GroupObligations];

    public IEnumerable<Target> Targets =>
    [
        Target.AtMost("statement, s", Statement.MedianMs / 1000, 2),
        Target.AtMost("workbook, s", Workbook.MedianMs / 1000, 2),
        Target.AtMost("group of seven, s", GroupIndicators.MedianMs / 1000, 3),
        Target.AtMost("peak memory, MiB", PeakMebibytes, 500),
    ];
}
