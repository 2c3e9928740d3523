using Modular.Data.Reading;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;
using NodaTime;

namespace Modular.Engine.Audit;

/// <summary>One record's past: its changes, the values of a column, and itself as it was.</summary>
public static class RecordPast
{
    // Changes that are looked at for one page of a column's values.
    private const int MostLooked = 10_000;

    public static PageOf<AuditView> History(Tenant tenant, string table, string id, Page page, Principal principal) => StorageErrors.Guard(() =>
    {
        using var snapshot = tenant.Read();
        var model = Require(tenant, snapshot, table, id, "get_record_history", principal);
        return page
            .Walk<AuditEntry>($"history|{table}|{id}", (place, most) =>
            {
                var changes = Changes(snapshot, table, id, place, most);
                return (changes.Entries, changes.More ? changes.Next : null);
            })
            .Select(entry => new AuditView(tenant.Id, entry, [.. entry.Changes.SeenBy(principal, model)]));
    });

    /// <summary>The values that a column had, each with the change that gave it and under the name that it had then.</summary>
    public static PageOf<AuditView> OfColumn(Tenant tenant, string table, string id, string column, Page page, Principal principal) =>
        StorageErrors.Guard(() =>
        {
            using var snapshot = tenant.Read();
            var model = Require(tenant, snapshot, table, id, "get_column_history", principal);
            if (model.Column(column) is not { } known || !TableModel.MayRead(principal, known))
            {
                var errors = new FieldErrors();
                errors.Add("column", "UNKNOWN_COLUMN", $"'{table}' heeft geen kolom '{column}' voor u.", $"'{table}' has no column '{column}' for you.");
                throw ModularException.InvalidFields(errors);
            }

            return page.Walk<AuditEntry>($"column|{table}|{id}|{column}", (place, most) =>
            {
                var changes = Changes(snapshot, table, id, place, MostLooked);
                var found = changes.Entries.Where(entry => entry.Changes.Any(change => change.Column == column)).Take(most).ToList();
                return (found, found.Count == most ? found[^1].Place + 1 : changes.More ? changes.Next : null);
            })
            .Select(entry => new AuditView(tenant.Id, entry, [.. entry.Changes.SeenBy(principal, model).Where(change => change.Column == column)]));
        });

    /// <summary>The record after a command, or after all that was committed at or before a time; also one that was deleted since.</summary>
    public static KnownRecord AsOf(Tenant tenant, string table, string id, Instant? time, long sequence, Principal principal) =>
        StorageErrors.Guard(() =>
        {
            using var snapshot = tenant.Read();
            var model = Require(tenant, snapshot, table, id, "get_record_as_of", principal);
            var row = snapshot.Log.FindAt(table, id, time is { } moment ? snapshot.Log.SequenceAt(moment) : Math.Min(sequence, snapshot.Sequence));
            return new KnownRecord(
                model, row ?? throw ModularException.NotFound(ResourceNames.Record(tenant.Id, table, id)), [.. model.ColumnsFor(principal)]);
        });

    private static AuditSlice Changes(ReadSnapshot snapshot, string table, string id, long place, int most)
    {
        var slice = snapshot.Log.OfRow(table, id, place, most);
        return slice with { Entries = [.. slice.Entries.Where(entry => entry.IsOfRow)] };
    }

    /// <summary>The table of a record that the caller may look back at.</summary>
    private static TableModel Require(Tenant tenant, ReadSnapshot snapshot, string table, string id, string action, Principal principal)
    {
        var model = tenant.ModelOf(snapshot);
        // A table that nobody reads by records is none.
        var known = model.Find(table) is { Readers.IsEmpty: false } found
            ? found
            : throw ModularException.NotFound(ResourceNames.Table(tenant.Id, table));
        Authorize.Role(principal, action, known.Readers);
        var rows = new RowsNow(snapshot);
        var values = rows.Of(table, id);
        if (values is null || !new ProviderRights(snapshot, model, rows, principal).Sees(known, id, column => values[column]))
        {
            throw ModularException.NotFound(ResourceNames.Record(tenant.Id, table, id));
        }

        if (snapshot.Find(table, id) is null)
        {
            Authorize.Role(principal, action + "_of_deleted", RoleIds.Administrator, RoleIds.ContractManager);
        }

        return known;
    }
}
