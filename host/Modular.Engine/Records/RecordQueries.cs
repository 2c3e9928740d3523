using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Engine.Tenants;

namespace Modular.Engine.Records;

/// <summary>Reads records one by one.</summary>
public static class RecordQueries
{
    /// <summary>A record by its identifier.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="table">The record's table.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="columns">The columns that are asked for; none for all.</param>
    /// <param name="principal">Who asks.</param>
    public static RecordRow Get(Tenant tenant, string table, string id, IReadOnlyList<string> columns, Principal principal)
    {
        using var store = tenant.Read();
        var model = tenant.ModelOf(store);
        var found = RecordRights.Readable(model, table, principal);
        var only = Only(found, columns, principal, new FieldErrors());
        var row = RecordRights.Find(store, model, found, id, principal)
            ?? throw ModularException.NotFound(ResourceNames.Record(tenant.Id, table, id));
        return new RecordRow(tenant.Id, found, row, principal, only);
    }

    /// <summary>A record by the values of one of its table's keys.</summary>
    public static RecordRow Get(Tenant tenant, string table, GivenValues key, IReadOnlyList<string> columns, Principal principal)
    {
        using var store = tenant.Read();
        var model = tenant.ModelOf(store);
        var found = RecordRights.Readable(model, table, principal);
        var values = RecordKeys.Read(tenant, found, key, principal);
        var only = Only(found, columns, principal, key.Errors);
        var row = RecordKeys.Find(store, found.Name, values!);
        return row is not null && RecordRights.MaySee(store, model, found, row, principal)
            ? new RecordRow(tenant.Id, found, row, principal, only)
            : throw ModularException.NotFound(RecordKeys.NameOf(tenant, table, values!));
    }

    // Named as they are, or as paths of the record.
    internal static HashSet<string>? Only(TableModel table, IReadOnlyList<string> columns, Principal principal, FieldErrors errors)
    {
        const string Prefix = "fields.";
        HashSet<string>? only = columns.Count == 0 || columns is ["fields"] ? null : new(StringComparer.Ordinal);
        if (only is not null)
        {
            foreach (var path in columns)
            {
                var name = path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : path;
                only.Add(name);
                errors.Require(
                    SystemColumns.Has(name) || (table.Column(name) is { } column && TableModel.MayRead(principal, column)),
                    "read_mask", "UNKNOWN_FIELD", $"'{path}' is hier onbekend.", $"'{path}' is not known here.");
            }
        }

        errors.ThrowIfAny();
        return only;
    }
}
