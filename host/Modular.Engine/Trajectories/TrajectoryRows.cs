using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Json;
using Modular.Engine.Tables;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Trajectories;

/// <summary>The rows of one trajectory, and the snapshot that a module gets of them.</summary>
internal sealed class TrajectoryRows
{
    private static readonly HashSet<string> Own = ["state", "phase", "regime", "regime_version", "ordered_on", "next_due_on", "revision"];

    /// <summary>What a row of a regime's own table has beside the regime's columns.</summary>
    public static readonly IReadOnlySet<string> Parent = new HashSet<string> { "trajectory" };

    private TrajectoryRows(Row row, TrajectorySnapshot snapshot) => (Row, Snapshot) = (row, snapshot);

    public Row Row { get; }

    public TrajectorySnapshot Snapshot { get; }

    /// <summary>Identifiers of child rows by table and key.</summary>
    public Dictionary<(string Table, string Key), string> Ids { get; } = [];

    /// <summary>Reads everything that a decision rests on.</summary>
    public static TrajectoryRows Load(IRows store, Row row, IRegime? regime)
    {
        var deadlines = Children(store, TableNames.Deadline, row.Id);
        var reports = Children(store, TableNames.Report, row.Id);
        var moments = Children(store, TableNames.BillableMoment, row.Id);
        var loaded = new TrajectoryRows(row, SnapshotOf(row, deadlines, reports, moments, regime, RecordsOf(store, row.Id, regime)));
        loaded.Index(TableNames.Deadline, "kind", deadlines);
        loaded.Index(TableNames.Report, "report_key", reports);
        loaded.Index(TableNames.BillableMoment, "moment_key", moments);
        return loaded;
    }

    /// <summary>The trajectory as a module gets it, from rows that were read.</summary>
    public static TrajectorySnapshot SnapshotOf(
        Row row,
        IEnumerable<Row> deadlines,
        IReadOnlyCollection<Row> reports,
        IEnumerable<Row> moments,
        IRegime? regime,
        Func<string, ImmutableArray<FieldValues>> records)
    {
        var sections = reports.Count == 0 || regime is null
            ? []
            : regime.Reporting.Reports.SelectMany(report => report.Sections).Select(section => section.Name).Distinct().ToList();
        return Head(row) with
        {
            Deadlines = [.. deadlines.Select(DeadlineOf)],
            Reports = [.. reports.Select(report => ReportOf(report, sections))],
            BillableMoments = [.. moments.Select(MomentOf)],
            OtherRecords = records,
        };
    }

    /// <summary>The trajectory's own columns only.</summary>
    public static TrajectorySnapshot Head(Row row) => new()
    {
        Id = row.Id,
        State = row.Values.Text("state"),
        OrderedOn = row.Values.Date("ordered_on"),
        Fields = row.ToFields(Own),
    };

    public static IReadOnlyList<Row> Children(IRows store, string table, string trajectory) => store.Query(
        new RowQuery(table) { Limit = RowQuery.MaxLimit }.WithEqual("trajectory", trajectory));

    public static Deadline DeadlineOf(Row row) =>
        new(row.Values.Text("kind"), row.Values.Date("due_on"), row.Values.Text("rule"), row.Values.TextPair("basis")!)
        {
            Status = Enum.Parse<DeadlineStatus>(row.Values.Text("status"), ignoreCase: true),
            MetOn = row.Values.DateOrNull("met_on"),
        };

    public static BillableMoment MomentOf(Row row) => new(
        row.Values.Text("moment_key"),
        Money.Of(row.Values.Money("amount")),
        row.Values.Date("earned_on"),
        Stored.Read<Calculation>(row.Values.Text("explanation")))
    {
        Description = row.Values.TextPair("description")!,
        Period = row.Values.Period(),
        InvoiceBy = row.Values.DateOrNull("invoice_by"),
        RuleIds = [.. row.Values.Text("rules").Split(',', StringSplitOptions.RemoveEmptyEntries)],
        Invoiced = row.Values.Contains("invoice") && row.Values.TextOrNull("invoice") is not null,
    };

    /// <summary>Reads a table when it is first asked for, so while the snapshot of the store is open.</summary>
    private static Func<string, ImmutableArray<FieldValues>> RecordsOf(IRows store, string trajectory, IRegime? regime)
    {
        var known = new Dictionary<string, ImmutableArray<FieldValues>>(StringComparer.Ordinal);
        return name =>
        {
            if (!known.TryGetValue(name, out var rows))
            {
                var exists = regime?.Model.Tables.Any(table => table.Name == name) == true;
                rows = exists ? [.. Children(store, name, trajectory).Select(child => child.ToFields(Parent))] : [];
                known.Add(name, rows);
            }

            return rows;
        };
    }

    private static Report ReportOf(Row row, IEnumerable<string> sections)
    {
        var content = FieldValues.Empty;
        foreach (var section in sections)
        {
            content = content.With(section, row.Values[RegimeTables.SectionColumn(section)]);
        }

        return new Report(
            row.Values.Text("report_key"), row.Values.Text("kind"), row.Values.Date("due_on"), row.Values.Text("rule"), row.Values.TextPair("basis")!)
        {
            Period = row.Values.Period(),
            Status = Enum.Parse<ReportStatus>(row.Values.Text("status"), ignoreCase: true),
            SubmittedOn = row.Values.DateOrNull("submitted_on"),
            Content = content,
        };
    }

    private void Index(string table, string key, IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
        {
            Ids[(table, row.Values.Text(key))] = row.Id;
        }
    }
}
