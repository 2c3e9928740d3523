using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Records;

/// <summary>Who may read and write which records: first by table, then by row. A row that a caller may not see does not exist for it.</summary>
internal static class RecordRights
{
    public static TableModel Readable(TenantModel model, string name, Principal principal)
    {
        var table = model.Require(name);
        return table.MayRead(principal)
            ? table
            : throw ModularException.RoleNotPermitted(principal.Role, $"read_record {name}", table.Readers, []);
    }

    /// <summary>A table in which the caller may make and delete rows.</summary>
    public static TableModel Writable(TenantModel model, string name, Principal principal, string action)
    {
        var table = model.Require(name);
        return table.Writers.Contains(principal.Role)
            ? table
            : throw ModularException.RoleNotPermitted(principal.Role, $"{action} {name}", table.Writers, []);
    }

    /// <summary>A table whose rows the caller may change, though it may be in the tenant's own columns only.</summary>
    public static TableModel Changeable(TenantModel model, string name, Principal principal)
    {
        var table = model.Require(name);
        var roles = table.Writers.IsEmpty ? table.ExtensionWriters : table.Writers;
        return roles.Contains(principal.Role)
            ? table
            : throw ModularException.RoleNotPermitted(principal.Role, $"update_record {name}", roles, []);
    }

    /// <summary>A row that the caller may see, or null.</summary>
    public static Row? Find(IRows rows, TenantModel model, TableModel table, string id, Principal principal) =>
        rows.Find(table.Name, id) is { } row && MaySee(rows, model, table, row, principal) ? row : null;

    public static bool MaySee(IRows rows, TenantModel model, TableModel table, Row row, Principal principal) =>
        principal.Role != RoleIds.Provider
            || new ProviderPath(rows, model, (target, id, column) => rows.Find(target, id)?.Values[column])
                .LeadsTo(principal.Provider, table, row.Id, column => row.Values[column]);

    /// <summary>A provider writes its own rows only.</summary>
    public static void RequireOwn(WriteScope scope, TableModel table, Row row, string action)
    {
        if (!MaySee(scope.Tx, scope.Model, table, row, scope.Principal))
        {
            throw ModularException.RoleNotPermitted(scope.Principal.Role, $"{action} {table.Name} of another provider", [], []);
        }
    }

    public static string NameOf(WriteScope scope, TableModel table, string id) => ResourceNames.Record(scope.Tenant.Id, table.Name, id);
}
