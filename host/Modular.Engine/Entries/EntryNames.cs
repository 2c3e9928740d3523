using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Json;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Engine.Entries;

/// <summary>Shows entries to callers: rows that they refer to are named as callers name them.</summary>
internal sealed class EntryNames(Tenant tenant, IRows store)
{
    private readonly Dictionary<string, TableSchema> kinds = EntryRows.KindsOf(store).ToDictionary(table => table.Name, StringComparer.Ordinal);

    public EntryView View(Row row)
    {
        var kind = row.Values.Text("kind");
        return new EntryView(
            tenant.Id, row.Id, kind, row.Values.Date("recorded_on"), row.Values.Text("recorded_by"),
            Named(kind, EntryRows.ColumnsOf(store, row).ToFields()), tenant.Regime)
        {
            Provider = row.Values.TextOrNull("provider"),
            RecordedByRole = row.Values.Text("recorded_by_role"),
            Rules = [.. Stored.Read<IReadOnlyList<AppliedRule>>(row.Values.Text("rules"))],
        };
    }

    /// <summary>The same columns, with the names of rows in place of their identifiers.</summary>
    public FieldValues Named(string kind, FieldValues columns)
    {
        var named = columns.With(EntryRows.Parent, null);
        foreach (var lookup in kinds[kind].Columns.Where(column => column.Target is not null && column.Name != EntryRows.Parent))
        {
            if (named.Text(lookup.Name) is { } id && CollectionOf(lookup.Target!) is { } collection)
            {
                named = named.With(lookup.Name, $"{tenant.Name}/{collection}/{id}");
            }
        }

        return named;
    }

    /// <summary>The collection in which rows of a table have their names; null where they have none of their own.</summary>
    public string? CollectionOf(string table) => table switch
    {
        TableNames.Participant => "participants",
        TableNames.Provider => "providers",
        TableNames.Trajectory => "trajectories",
        TableNames.Invoice => "invoices",
        TableNames.Entry => "entries",
        _ => kinds.ContainsKey(table) ? "entries" : null,
    };
}
