using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Tables;
using Modular.Sdk.Entries;

namespace Modular.Engine.Entries;

/// <summary>
/// Entries as rows: what all kinds share is a row of the platform's table, its columns are a row of the kind's own table. Both have the
/// same identifier, so that a column can look up either.
/// </summary>
internal static class EntryRows
{
    /// <summary>The kind's column that refers to the entry.</summary>
    public const string Parent = "entry";

    private static readonly HashSet<string> ParentOnly = [Parent];

    /// <summary>Entries about a provider; about the tenant itself when there is none.</summary>
    public static RowQuery About(string? provider)
    {
        var query = new RowQuery(TableNames.Entry) { OrderBy = [new Order("created_at")], Limit = RowQuery.MaxLimit };
        return provider is null ? query.With("provider", Comparison.IsNull) : query.WithEqual("provider", provider);
    }

    /// <summary>Entries as a module gets them, oldest first.</summary>
    public static ImmutableArray<Entry> Load(IRows store, string? provider)
    {
        var rows = store.All(About(provider)).ToList();
        var columns = rows.GroupBy(row => row.Values.Text("kind"))
            .SelectMany(kind => store.With(kind.Key, "id", kind.Select(row => row.Id)))
            .ToDictionary(row => row.Id, row => row.ToFields(ParentOnly), StringComparer.Ordinal);
        return
        [
            .. rows.Select(row => new Entry(row.Id, row.Values.Text("kind"), row.Values.Date("recorded_on"), columns[row.Id]) { Provider = provider }),
        ];
    }

    /// <summary>The row of the kind's own table.</summary>
    public static Row ColumnsOf(IRows store, Row entry) => store.Find(entry.Values.Text("kind"), entry.Id)
        ?? throw new InvalidDataException($"Entry {entry.Id} has no columns.");

    /// <summary>The kinds' own tables, also those of regimes that are not loaded.</summary>
    public static IEnumerable<TableSchema> KindsOf(IRows store) =>
        store.Tables.Where(table => table.Columns.Any(column => column is { Name: Parent, Target: TableNames.Entry }));
}
