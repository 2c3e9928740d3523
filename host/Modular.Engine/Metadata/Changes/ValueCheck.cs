using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Whether the values that are stored are in the way, or would be lost.</summary>
internal sealed class ValueCheck(Draft draft, WriteTransaction tx)
{
    private readonly Dictionary<string, Component> before =
        draft.Before.Where(component => !component.Gone).ToDictionary(component => component.Id, StringComparer.Ordinal);

    /// <summary>Before anything is written: by the names that parts have now.</summary>
    public void CheckBefore()
    {
        foreach (var was in before.Values)
        {
            Check(was, draft.ById(was.Id) is { Gone: false } there ? there.Part : null);
        }
        foreach (var component in draft.Present.Where(one => !before.ContainsKey(one.Id) && one.Part is ColumnPart { Required: true } && one.Stored is null))
        {
            var column = (ColumnPart)component.Part;
            if (NameBefore(column.Table) is { } table)
            {
                Missing(component, tx.Count(new RowQuery(table)));
            }
        }
    }

    /// <summary>Once the tables are there: tables and columns that were put back have their rows and values again.</summary>
    public void CheckAfter()
    {
        foreach (var component in draft.Present.Where(one => !before.ContainsKey(one.Id)))
        {
            if (component.Part is ColumnPart { Required: true } column)
            {
                Missing(component, tx.Count(new RowQuery(column.Table).With(column.OwnName, Comparison.IsNull)));
            }
            if (component is { Stored: not null, Part: ColumnPart { IsComputed: false } back })
            {
                Outside(component, Outside(back, back.Minimum, true, Comparison.Less) + Outside(back, back.Maximum, true, Comparison.Greater));
            }
        }
    }

    private void Check(Component was, Part? part)
    {
        switch (was.Part, part)
        {
            case (TablePart or RelationshipPart, null) when tx.Count(new RowQuery(was.Part.Name)) is > 0 and var rows:
                Lose(was, $"{was.Part.Name} heeft {rows} rijen.", $"{was.Part.Name} has {rows} records.");
                break;
            case (ColumnPart column, null) when !column.IsComputed && IsOnKeptTable(column):
                CheckValues(was, column);
                break;
            case (ColumnPart { IsComputed: false } column, ColumnPart { IsComputed: true }):
                CheckValues(was, column);
                break;
            case (ColumnPart column, ColumnPart after):
                CheckBounds(was, column, after);
                break;
            case (TablePart table, TablePart after):
                CheckPeriods(was, table, after);
                break;
        }
    }

    private void CheckValues(Component was, ColumnPart column)
    {
        if (tx.Count(new RowQuery(column.Table).With(column.OwnName, Comparison.IsNotNull)) is > 0 and var rows)
        {
            Lose(was, $"{column.Name} heeft in {rows} rijen een waarde.", $"{column.Name} has a value in {rows} records.");
        }
    }

    private void CheckBounds(Component was, ColumnPart column, ColumnPart after)
    {
        if (after.Required && !column.Required)
        {
            Missing(was, tx.Count(new RowQuery(column.Table).With(column.OwnName, Comparison.IsNull)));
        }
        if (after.IsComputed)
        {
            return;
        }
        Outside(
            was,
            Outside(column, after.Minimum, after.Minimum > (column.Minimum ?? decimal.MinValue), Comparison.Less)
            + Outside(column, after.Maximum, after.Maximum < (column.Maximum ?? decimal.MaxValue), Comparison.Greater));
    }

    private void Outside(Component component, long rows)
    {
        if (rows > 0)
        {
            draft.Obstacles.Add(
                PlaceOf(component), "VALUES_OUT_OF_BOUNDS", $"{component.Part.Name} ligt in {rows} rijen buiten de grenzen.",
                $"{component.Part.Name} is out of bounds in {rows} records.");
        }
    }

    private long Outside(ColumnPart column, decimal? bound, bool isNarrower, Comparison comparison)
    {
        if (!isNarrower || bound is not { } limit)
        {
            return 0;
        }
        // Of whole numbers and of decimals: the nearest value that the store can compare with.
        var rounded = comparison == Comparison.Less ? Up(limit, column) : Down(limit, column);
        return tx.Count(new RowQuery(column.Table).With(column.OwnName, comparison, column.Type == ColumnType.WholeNumber ? (object)(long)rounded : rounded));
    }

    private static decimal Up(decimal bound, ColumnPart column) => decimal.Round(bound, Scale(column), MidpointRounding.ToPositiveInfinity);

    private static decimal Down(decimal bound, ColumnPart column) => decimal.Round(bound, Scale(column), MidpointRounding.ToNegativeInfinity);

    private static int Scale(ColumnPart column) => column.Type switch
    {
        ColumnType.WholeNumber => 0,
        ColumnType.Money => 2,
        _ => column.Scale ?? OwnColumns.DefaultScale,
    };

    // A finer key parts rows that may not overlap; anything else could let them.
    private void CheckPeriods(Component was, TablePart table, TablePart after)
    {
        if ((table.Kind != after.Kind || (table.IsDated && table.PeriodKey.Any(column => !after.PeriodKey.Contains(ColumnAfter(table.Name, column)))))
            && tx.Count(new RowQuery(table.Name)) is > 0 and var rows)
        {
            draft.Obstacles.Add(
                PlaceOf(was), "VALUES_IN_THE_WAY", $"{table.Name} heeft {rows} rijen; soort en periodesleutel liggen vast.",
                $"{table.Name} has {rows} records; its kind and period key are fixed.");
        }
    }

    private string ColumnAfter(string table, string column) =>
        before.Values.FirstOrDefault(one => one.Part.PartKind == PartKind.Column && one.Part.Name == $"{table}.{column}") is { } own
            ? draft.ById(own.Id)?.Part.OwnName ?? column
            : column;

    private bool IsOnKeptTable(ColumnPart column) =>
        before.Values.FirstOrDefault(one => one.Part is TablePart or RelationshipPart && one.Part.Name == column.Table) is not { } table
        || draft.ById(table.Id) is { Gone: false };

    /// <summary>The name that a table has now, before the changes; null when it is new or was taken out.</summary>
    private string? NameBefore(string table) => draft.OwnTable(table) is { } own ? before.GetValueOrDefault(own.Id)?.Part.Name : table;

    private void Missing(Component component, long rows)
    {
        if (rows > 0)
        {
            draft.Obstacles.Add(
                PlaceOf(component), "VALUES_MISSING", $"{component.Part.Name} kan niet verplicht zijn: in {rows} rijen ontbreekt een waarde.",
                $"{component.Part.Name} cannot be required: {rows} records have no value.");
        }
    }

    private void Lose(Component component, string nl, string en) => draft.Obstacles.Lose(PlaceOf(component), nl, en, component.Id);

    private string PlaceOf(Component component) => draft.PlaceOf(component)?.Path ?? component.Part.Name;
}
