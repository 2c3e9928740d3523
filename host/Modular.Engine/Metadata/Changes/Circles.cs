using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Computed columns that build on each other in a circle, over rollups too, would never come to rest.</summary>
internal static class Circles
{
    public static void Check(Draft draft, TenantModel model)
    {
        var edges = model.Tables.SelectMany(table => table.Columns.Where(column => column.Formula is not null || column.Rollup is not null)
                .Select(column => (Column: $"{table.Name}.{column.Name}", On: BuildsOn(model, table, column).ToList())))
            .ToDictionary(pair => pair.Column, pair => pair.On, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in edges.Keys.Order(StringComparer.Ordinal))
        {
            Walk(start, []);
        }

        void Walk(string column, List<string> path)
        {
            if (path.IndexOf(column) is >= 0 and var at)
            {
                Tell(draft, [.. path.Skip(at), column]);
                return;
            }
            if (!done.Contains(column) && edges.TryGetValue(column, out var on))
            {
                path.Add(column);
                on.ForEach(next => Walk(next, path));
                path.RemoveAt(path.Count - 1);
                done.Add(column);
            }
        }
    }

    private static void Tell(Draft draft, List<string> circle)
    {
        var place = circle.Select(name => draft.Find(PartKind.Column, name) is { } component ? draft.PlaceOf(component) : null).FirstOrDefault(place => place is not null);
        var all = string.Join(" > ", circle);
        draft.Obstacles.Add(place?.Path ?? circle[0], "CIRCLE", $"Berekende kolommen in een kring: {all}.", $"Computed columns in a circle: {all}.");
    }

    private static IEnumerable<string> BuildsOn(TenantModel model, TableModel table, ColumnModel column)
    {
        var ignored = new FieldErrors();
        if (column.Rollup is { } rollup)
        {
            return model.Find(rollup.Table) is not { } children ? [] :
            [
                $"{rollup.Table}.{rollup.Lookup}",
                .. rollup.Column is null ? [] : (string[])[$"{rollup.Table}.{rollup.Column}"],
                .. rollup.Filter is { } text && FilterText.Parse(text, "", ignored) is { } filter
                    ? (Filter.Bind(filter, model, children, new BindOptions(), "", ignored)?.Paths ?? []).Select(path => $"{rollup.Table}.{path}")
                    : [],
            ];
        }
        return FormulaText.Parse(column.Formula!, "", ignored) is { } formula
            ? (Formula.Bind(formula, model, table, new BindOptions(), "", ignored)?.Paths ?? []).Select(path => $"{table.Name}.{path}")
            : [];
    }
}
