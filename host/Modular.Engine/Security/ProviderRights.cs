using Modular.Data.Reading;
using Modular.Engine.Metadata;
using Modular.Sdk;

namespace Modular.Engine.Security;

/// <summary>Which rows a caller of a provider sees: those that <see cref="TableModel.ProviderPath"/> leads from to its provider.</summary>
internal sealed class ProviderRights(ReadSnapshot snapshot, TenantModel model, RowsNow rows, Principal principal)
{
    private const string Itself = "id";

    /// <summary>Whether the caller sees some rows and others not.</summary>
    public bool AreRows { get; } = principal.Role == RoleIds.Provider;

    /// <summary>Whether the caller sees a row of a table that it may read.</summary>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row's identifier.</param>
    /// <param name="valueOf">The value of one of its columns.</param>
    public bool Sees(TableModel table, string id, Func<string, object?> valueOf) =>
        !AreRows || table.ProviderPath is not { } path || Leads(table, id, valueOf, path);

    private bool Leads(TableModel table, string id, Func<string, object?> valueOf, string path)
    {
        if (path == Itself)
        {
            return id == principal.Provider;
        }

        var (step, rest) = path.IndexOf('.') is > 0 and var at ? (path[..at], path[(at + 1)..]) : (path, null);
        if (step.Split(':') is [var other, var lookup])
        {
            return model.Find(other) is { } referring && snapshot.Query(new RowQuery(other).WithEqual(lookup, id))
                .Any(row => rest is null || Leads(referring, row.Id, column => row.Values[column], rest));
        }

        var value = valueOf(step) as string;
        return rest is null
            ? value == principal.Provider
            : value is not null && table.Column(step)?.Definition.Target is { } name && model.Find(name) is { } target
                && Leads(target, value, column => rows.ValueOf(name, value, column), rest);
    }
}
