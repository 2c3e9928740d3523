namespace Modular.Benchmarks.Records;

/// <summary>What records cost on one large table, in one run on one machine, and how it compares.</summary>
internal sealed record RecordFigures
{
    /// <summary>Rows of the table.</summary>
    public required int Rows { get; init; }

    /// <summary>One durable row at a time, straight into SQLite.</summary>
    public required Measurement Plain { get; init; }

    /// <summary>The same list of 100 rows, straight from SQLite, in one thread.</summary>
    public required Measurement PlainList { get; init; }

    /// <summary>A call that does nothing, to the same host.</summary>
    public required Measurement Echo { get; init; }

    public required Measurement Get { get; init; }

    public required Measurement List { get; init; }

    public required Measurement Create { get; init; }

    /// <summary>Changes that one subscriber got per second.</summary>
    public required double FeedPerSecond { get; init; }

    /// <summary>How long an export of all rows took.</summary>
    public required double ExportSeconds { get; init; }

    /// <summary>Rows that the export gave.</summary>
    public required long Exported { get; init; }

    /// <summary>Resident memory of the host before the export, in MiB.</summary>
    public required double BeforeExportMebibytes { get; init; }

    /// <summary>The most memory that was resident after the export, in MiB.</summary>
    public required double ExportPeakMebibytes { get; init; }

    public IEnumerable<(string Name, Measurement Measurement)> Measurements =>
    [
        ("plain commit", Plain), ("plain list", PlainList), ("echo", Echo), ("GetRecord", Get), ("QueryRecords", List), ("CreateRecord", Create),
    ];

    public IEnumerable<Target> Targets =>
    [
        Target.AtLeast("get / echo", Get.PerSecond / Echo.PerSecond, 0.5),
        Target.AtLeast("list / plain list", List.PerSecond / PlainList.PerSecond, 0.25),
        Target.AtLeast("create64 / plain", Create.PerSecond / Plain.PerSecond, 1.5),
        Target.AtLeast("feed, events/s", FeedPerSecond, 10_000),
        Target.AtMost("export, MiB more", ExportPeakMebibytes - BeforeExportMebibytes, 100),
    ];
}
