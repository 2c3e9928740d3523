using System.Collections.Immutable;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Lifecycles;

/// <summary>Everything stored about one trajectory, at one moment.</summary>
public sealed record TrajectorySnapshot
{
    /// <summary>The trajectory's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The state's name, as the lifecycle defines it.</summary>
    public required string State { get; init; }

    /// <summary>The date of the order.</summary>
    public required LocalDate OrderedOn { get; init; }

    /// <summary>The trajectory's columns: <see cref="TrajectoryFields"/> and the regime's own.</summary>
    public FieldValues Fields { get; init; } = FieldValues.Empty;

    /// <summary>All deadlines, also met and cancelled ones.</summary>
    public ImmutableArray<Deadline> Deadlines { get; init; } = [];

    /// <summary>All reports, owed and submitted.</summary>
    public ImmutableArray<Report> Reports { get; init; } = [];

    /// <summary>All billable moments.</summary>
    public ImmutableArray<BillableMoment> BillableMoments { get; init; } = [];

    /// <summary>
    /// Rows of the regime's own tables that are at hand, in the order in which they were written. Ask <see cref="Rows"/> for any.
    /// </summary>
    public ImmutableDictionary<string, ImmutableArray<FieldValues>> Records { get; init; } =
        ImmutableDictionary<string, ImmutableArray<FieldValues>>.Empty;

    /// <summary>
    /// Gives the rows of a table that is not in <see cref="Records"/>, as they were at the snapshot's moment: most triggers look at few
    /// tables, and rows only grow in number. Null: there are no others.
    /// </summary>
    public Func<string, ImmutableArray<FieldValues>>? OtherRecords { get; init; }

    /// <summary>The rows of one of the regime's own tables, in the order in which they were written.</summary>
    /// <param name="table">The table's name.</param>
    /// <returns>The rows; empty when there are none.</returns>
    public ImmutableArray<FieldValues> Rows(string table) =>
        Records.TryGetValue(table, out var rows) ? rows : OtherRecords?.Invoke(table) ?? [];

    /// <summary>The deadline with a kind.</summary>
    /// <param name="kind">The deadline's kind.</param>
    /// <returns>The deadline, or null.</returns>
    public Deadline? Deadline(string kind) => Deadlines.FirstOrDefault(deadline => deadline.Kind == kind);

    /// <summary>The report with a key.</summary>
    /// <param name="key">The report's key.</param>
    /// <returns>The report, or null.</returns>
    public Report? Report(string key) => Reports.FirstOrDefault(report => report.Key == key);
}
