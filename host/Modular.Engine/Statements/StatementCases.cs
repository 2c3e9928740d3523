using System.Collections;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Engine.Statements;

/// <summary>
/// The trajectories of a statement, read when the regime gets to them: some hundreds together with a query per table, and only so many
/// kept that a statement over all trajectories of a large provider does not fill the memory. Usable while the snapshot is open.
/// </summary>
internal sealed class StatementCases(Tenant tenant, ReadSnapshot store, IReadOnlyList<string> ids) : IReadOnlyList<StatementCase>
{
    private const int MostPartsKept = 20;

    private readonly Dictionary<int, StatementCase[]> parts = [];
    private readonly Dictionary<string, FieldValues> sheets = new(StringComparer.Ordinal);

    public int Count => ids.Count;

    public StatementCase this[int index] => Part(index / BulkReads.Together)[index % BulkReads.Together];

    public IEnumerator<StatementCase> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private StatementCase[] Part(int number)
    {
        if (!parts.TryGetValue(number, out var part))
        {
            if (parts.Count == MostPartsKept)
            {
                parts.Clear();
            }

            parts.Add(number, part = Read([.. ids.Skip(number * BulkReads.Together).Take(BulkReads.Together)]));
        }

        return part;
    }

    private StatementCase[] Read(string[] some)
    {
        var heads = store.With(TableNames.Trajectory, "id", some).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var participants = store
            .With(TableNames.Participant, "id", heads.Values.Select(row => row.Values.Text("participant")).Distinct(StringComparer.Ordinal))
            .ToDictionary(row => row.Id, row => row.ToFields(), StringComparer.Ordinal);
        var children = new ChildRows(store, some);
        return [.. some.Select(id => CaseOf(heads[id], participants, children))];
    }

    private StatementCase CaseOf(Row row, Dictionary<string, FieldValues> participants, ChildRows children)
    {
        var regime = tenant.FindRegime(row.Values.Text("regime_version"));
        var snapshot = TrajectoryRows.SnapshotOf(
            row,
            children.Of(TableNames.Deadline, row.Id),
            children.Of(TableNames.Report, row.Id),
            children.Of(TableNames.BillableMoment, row.Id),
            regime,
            table => regime?.Model.Tables.Any(known => known.Name == table) == true
                ? [.. children.Of(table, row.Id).Select(child => child.ToFields(TrajectoryRows.Parent))]
                : []);
        return new StatementCase(
            snapshot,
            EnumName.Parse<Phase>(row.Values.Text("phase")),
            participants.GetValueOrDefault(row.Values.Text("participant")) ?? FieldValues.Empty,
            row.Values.TextOrNull("product_sheet") is { } sheet ? Sheet(sheet) : null);
    }

    private FieldValues? Sheet(string id)
    {
        if (!sheets.TryGetValue(id, out var sheet) && store.Find(TableNames.ProductSheet, id) is { } row)
        {
            sheets.Add(id, sheet = row.ToFields());
        }

        return sheet;
    }
}
