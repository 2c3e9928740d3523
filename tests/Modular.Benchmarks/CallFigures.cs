namespace Modular.Benchmarks;

/// <summary>What small calls cost, in one run on one machine, and how it compares.</summary>
internal sealed record CallFigures
{
    /// <summary>One durable row at a time, straight into SQLite.</summary>
    public required Measurement Plain { get; init; }

    /// <summary>A call that does nothing, to the same host.</summary>
    public required Measurement Echo { get; init; }

    public required Measurement Get { get; init; }

    public required Measurement Fire1 { get; init; }

    public required Measurement Fire64 { get; init; }

    public required StartUp StartUp { get; init; }

    /// <summary>Resident memory of the host after all load, in MiB.</summary>
    public required double LoadedMebibytes { get; init; }

    public IReadOnlyList<Target> Targets =>
    [
        Target.AtLeast("fire64 / plain", Fire64.PerSecond / Plain.PerSecond, 1.5),
        Target.AtLeast("get / echo", Get.PerSecond / Echo.PerSecond, 1.0 / 3),
        Target.AtMost("start-up, s", StartUp.Seconds, 2),
        Target.AtMost("idle memory, MiB", StartUp.IdleMebibytes, 150),
    ];
}
