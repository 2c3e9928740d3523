using System.Runtime.ExceptionServices;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Tables;
using Modular.Sdk.Values;
using ColumnType = Modular.Sdk.Modelling.ColumnType;

namespace Modular.Engine.Solutions;

/// <summary>Brings the rows of tables of reference data to what a solution's files say, as any write of records.</summary>
internal sealed class ReferenceWriting(WriteTransaction tx, TenantModel model)
{
    /// <summary>How often rows that are in each other's way are tried again.</summary>
    private const int MostRounds = 50;

    private readonly List<(string Path, TableModel Table, IReadOnlyList<(string Id, RowValues Values)> Rows)> files = [];

    /// <summary>Reads the files against the tables as they have become.</summary>
    /// <exception cref="ModularException">A file that cannot be read or whose table is none of reference data.</exception>
    public void Read(Solution solution)
    {
        var errors = new FieldErrors();
        foreach (var (name, text) in solution.Data)
        {
            var path = Solution.PathOfData(name);
            if (model.Find(name) is { ReferenceData: true } table)
            {
                files.Add((path, table, ReferenceData.Read(path, text, table, errors)));
            }
            else
            {
                errors.Add(path, "NO_REFERENCE_DATA", $"{name} is geen tabel met referentiegegevens.", $"{name} is no table of reference data.");
            }
        }
        errors.ThrowIfAny();
    }

    /// <summary>Rows that the files do not have.</summary>
    public IEnumerable<(string Path, TableModel Table, IReadOnlyList<Row> Rows)> Unlisted() => files
        .Select(file => (file.Path, file.Table, (IReadOnlyList<Row>)[.. Others(file.Table, file.Rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal))]))
        .Where(file => file.Item3.Count > 0);

    public void Remove(TableModel table, IEnumerable<Row> rows)
    {
        foreach (var row in rows.Where(row => tx.Find(table.Name, row.Id) is not null))
        {
            tx.Delete(table.Name, row.Id);
        }
    }

    /// <summary>Adds and changes rows; says what came of each file that was not already so.</summary>
    public IReadOnlyList<SolutionDifference> Write()
    {
        var counts = files.ToDictionary(file => file.Path, _ => (Added: 0, Changed: 0), StringComparer.Ordinal);
        Exception? last = null;
        var pending = files.SelectMany(file => file.Rows.Select(row => (file.Path, file.Table, row.Id, row.Values))).ToList();
        for (var round = 1; pending.Count > 0; round++)
        {
            var waiting = pending.Select(row => (row.Table.Name, row.Id)).ToHashSet();
            // Rows that look up others of the solution come after these; in a circle there is no such order.
            var ready = pending.Where(row => !LooksUp(row.Table, row.Id, row.Values, waiting)).ToList();
            var later = ready.Count > 0 ? pending.Except(ready).ToList() : [];
            foreach (var row in ready.Count > 0 ? ready : pending)
            {
                var (added, changed) = counts[row.Path];
                try
                {
                    counts[row.Path] = Put(row.Path, row.Table, row.Id, row.Values) switch
                    {
                        true => (added + 1, changed),
                        false => (added, changed + 1),
                        _ => (added, changed),
                    };
                }
                catch (Exception refusal) when (IsInTheWay(refusal, row.Table) && round < MostRounds && pending.Count > 1)
                {
                    // Of a row that this one takes a period or a key over from, and that is still to give it up.
                    later.Insert(0, row);
                    last = refusal;
                }
            }
            if (later.Count == pending.Count)
            {
                ExceptionDispatchInfo.Throw(last!);
            }
            pending = later;
        }
        return
        [
            .. counts.Where(pair => pair.Value != (0, 0)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new SolutionDifference(
                pair.Value.Changed == 0 ? DifferenceKind.Add : DifferenceKind.Change, pair.Key,
                $"{pair.Value.Added} rows added, {pair.Value.Changed} changed", false)),
        ];
    }

    private static bool IsInTheWay(Exception refusal, TableModel table) =>
        refusal is ModularException { Reason: ErrorReason.PeriodOverlap } || (refusal is DuplicateKeyException duplicate && duplicate.Table == table.Name);

    private bool LooksUp(TableModel table, string id, RowValues values, HashSet<(string, string)> waiting) =>
        table.Columns.Any(column => column is { Type: ColumnType.Lookup, Definition.Target: { } target }
            && values.TextOrNull(column.Name) is { } other && (target, other) != (table.Name, id) && waiting.Contains((target, other))
            && tx.Find(target, other) is null);

    // True when it was added, false when it was changed.
    private bool? Put(string path, TableModel table, string id, RowValues values)
    {
        try
        {
            if (tx.Find(table.Name, id) is not { } before)
            {
                tx.Insert(table.Name, id, values);
                return true;
            }
            return tx.Update(table.Name, id, values).Version == before.Version ? null : false;
        }
        catch (ModularException refused) when (refused.Reason == ErrorReason.InvalidFields)
        {
            throw ModularException.InvalidFields(refused.Fields.Select(error => error with { Field = $"{path}: {id}.{error.Field}" }));
        }
        catch (RowInvalidException invalid)
        {
            throw ModularException.InvalidFields(invalid.Violations.Select(violation => new FieldError(
                $"{path}: {id}.{violation.Column}", violation.Reason, new LocalizedText(violation.Message, violation.Message))));
        }
    }

    private IEnumerable<Row> Others(TableModel table, HashSet<string> listed) => tx.All(new RowQuery(table.Name)).Where(row => !listed.Contains(row.Id));
}
