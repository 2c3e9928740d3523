using System.Collections.Frozen;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;

namespace Modular.Engine.Records;

/// <summary>How rows are named in a lookup: by identifier, as a record, or by the resource name that the row's own service gives it.</summary>
internal static class LookupNames
{
    private static readonly FrozenDictionary<string, string> Collections = new Dictionary<string, string>
    {
        [TableNames.Participant] = "participants",
        [TableNames.Provider] = "providers",
        [TableNames.Contract] = "contracts",
        [TableNames.ProductSheet] = "productSheets",
        [TableNames.Trajectory] = "trajectories",
        [TableNames.Invoice] = "invoices",
        [TableNames.Statement] = "statements",
        [TableNames.Entry] = "entries",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The identifier that is named; null when it names no row of the table in this tenant.</summary>
    public static string? IdOf(Tenant tenant, string target, string given)
    {
        if (!given.Contains('/', StringComparison.Ordinal))
        {
            return given;
        }

        var parts = given.Split('/');
        return parts[0] == "tenants" && parts[1] == tenant.Id && parts.Length % 2 == 0 && IsOf(target, parts) ? parts[^1] : null;
    }

    private static bool IsOf(string target, string[] parts) => parts is ["tenants", _, "tables", var table, "records", _]
        ? table == target
        : parts.Length > 2 && Collections.TryGetValue(target, out var collection) && parts[^2] == collection;
}
