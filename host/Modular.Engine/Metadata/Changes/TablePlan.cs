using System.Text.Json;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata.Changes;

/// <summary>The tables as they will be, with the names that they have in the file.</summary>
internal sealed class TablePlan
{
    private readonly OwnParts own;
    private readonly OwnParts ownBefore;
    private readonly StoredNames names;
    private readonly WriteTransaction tx;
    private readonly Draft draft;
    private readonly HashSet<string> gone;
    private readonly Dictionary<string, Component> components;
    private readonly List<(string? Existing, TableSchema Wanted)> tables = [];

    private TablePlan(Draft draft, WriteTransaction tx)
    {
        (this.tx, this.draft) = (tx, draft);
        names = new StoredNames(tx);
        gone = draft.Before.Where(component => component.Gone).Select(component => component.Id).ToHashSet(StringComparer.Ordinal);
        components = draft.After.ToDictionary(component => component.Id, StringComparer.Ordinal);
        own = new OwnParts(draft.After);
        ownBefore = new OwnParts(draft.Before);
    }

    /// <summary>The parts, with where their values are.</summary>
    public IReadOnlyCollection<Component> Components => components.Values;

    /// <summary>All tables, by the name that each has now (null for a new one).</summary>
    public IReadOnlyList<(string? Existing, TableSchema Wanted)> Tables => tables;

    public static TablePlan Of(Draft draft, WriteTransaction tx)
    {
        var plan = new TablePlan(draft, tx);
        foreach (var schema in tx.Tables.Where(table => table.Layer != OwnTables.Layer))
        {
            plan.tables.Add((schema.Name, plan.Extended(schema)));
        }
        var before = draft.Before.Where(component => !component.Gone).ToDictionary(component => component.Id, StringComparer.Ordinal);
        foreach (var table in draft.Present.Where(component => component.Part is TablePart or RelationshipPart).ToList())
        {
            plan.tables.Add((before.GetValueOrDefault(table.Id)?.Part.Name, plan.Own(table)));
        }
        return plan;
    }

    /// <summary>Whether two say the same; in which order they name columns and keys is all one.</summary>
    public static bool Same(TableSchema one, TableSchema other) => Text(one) == Text(other);

    private static string Text(TableSchema table) => JsonSerializer.Serialize(new
    {
        table.Name,
        table.Stored,
        Columns = table.Columns.OrderBy(column => column.Stored, StringComparer.Ordinal),
        Keys = table.UniqueKeys.Select(key => string.Join(' ', key)).Order(StringComparer.Ordinal),
    });

    private TableSchema Extended(TableSchema schema)
    {
        var ownKeys = ownBefore.Keys(schema.Name).Select(key => key.Columns).ToList();
        return schema with
        {
            Columns = [.. schema.Columns.Where(column => column.Layer != OwnTables.Layer), .. Columns(schema.Name, schema.Stored)],
            UniqueKeys = [.. schema.UniqueKeys.Where(key => !ownKeys.Any(columns => columns.SequenceEqual(key))), .. Keys(schema.Name)],
        };
    }

    private TableSchema Own(Component table)
    {
        var stored = table.Stored is { } known && PointsAsBefore(table, known) ? known : names.ForTable(table.Part.Name);
        components[table.Id] = components[table.Id] with { Stored = stored };
        var given = table.Part is TablePart part ? OwnTables.Given(part) : OwnTables.Given((RelationshipPart)table.Part);
        IReadOnlyList<string>[] pair = table.Part is RelationshipPart ? [[RelationshipModel.FromColumn, RelationshipModel.ToColumn]] : [];
        return new TableSchema(table.Part.Name, [.. given, .. Columns(table.Part.Name, stored)])
        {
            Layer = OwnTables.Layer,
            Stored = stored,
            UniqueKeys = [.. pair, .. Keys(table.Part.Name)],
        };
    }

    private List<ColumnSchema> Columns(string table, string storedTable)
    {
        var columns = new List<ColumnSchema>();
        var added = 0;
        foreach (var part in own.Columns(table))
        {
            var component = components[part.Id!];
            var known = component.Stored?.StartsWith($"{storedTable}.", StringComparison.Ordinal) == true ? component.Stored[(storedTable.Length + 1)..] : null;
            if (known is null || (gone.Contains(component.Id) && part.Target is { } target && !PointsTo(storedTable, known, target)))
            {
                known = null;
                added++;
            }
            var stored = known ?? names.ForColumn(storedTable, part.OwnName);
            components[part.Id!] = component with { Stored = $"{storedTable}.{stored}" };
            columns.Add(OwnColumns.Schema(part, stored, own));
        }
        if (added > 0 && tx.CountStoredColumns(storedTable) + added is > MetadataLimits.KeptColumnsPerTable and var all)
        {
            draft.Obstacles.Add(
                "changes", "LIMIT_EXCEEDED", $"{table} heeft in het bestand, met verwijderde kolommen, hoogstens {MetadataLimits.KeptColumnsPerTable} kolommen, niet {all}.",
                $"{table} has at most {MetadataLimits.KeptColumnsPerTable} columns in the file, removed ones too, not {all}.");
        }
        return columns;
    }

    // What is put back under a name that another table has by now does not point to that one.
    private bool PointsAsBefore(Component table, string stored) => table.Part is not RelationshipPart pair || !gone.Contains(table.Id)
        || (PointsTo(stored, RelationshipModel.FromColumn, pair.FromTable) && PointsTo(stored, RelationshipModel.ToColumn, pair.ToTable));

    private bool PointsTo(string storedTable, string stored, string target) => StoredName(target) is { } table && tx.HasStoredReference(storedTable, stored, table);

    private string? StoredName(string table) => (own.Find(PartKind.Table, table) ?? own.Find(PartKind.Relationship, table)) is { } component
        ? component.Stored
        : tx.Tables.FirstOrDefault(schema => schema.Layer != OwnTables.Layer && schema.Name == table)?.Stored;

    private IEnumerable<IReadOnlyList<string>> Keys(string table) => own.Keys(table).Select(key => (IReadOnlyList<string>)[.. key.Columns]);
}
