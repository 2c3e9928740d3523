using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Metadata;

namespace Modular.Engine.Security;

/// <summary>Finds out whether a row is a provider's, along <see cref="TableModel.ProviderPath"/>.</summary>
/// <param name="rows">The tenant's rows.</param>
/// <param name="model">The tenant's metadata.</param>
/// <param name="valueOf">The value of a column of a row that is looked up: by table, identifier and column.</param>
internal sealed class ProviderPath(IRows rows, TenantModel model, Func<string, string, string, object?> valueOf)
{
    /// <summary>Whether a row belongs to a provider, or to none at all.</summary>
    /// <param name="provider">Identifier of the provider; null owns nothing.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row's identifier.</param>
    /// <param name="own">The value of one of its columns.</param>
    public bool LeadsTo(string? provider, TableModel table, string id, Func<string, object?> own) =>
        table.ProviderPath is not { } path || (provider is not null && Leads(path.Split('.'), table, id, own, provider));

    private bool Leads(ReadOnlySpan<string> path, TableModel table, string id, Func<string, object?> own, string provider)
    {
        var step = path[0];
        if (step.Split(':') is [var referring, var lookup])
        {
            return Referring(referring, lookup, id, path[1..], provider);
        }

        var value = step == SystemColumns.Id ? id : own(step) as string;
        if (path.Length == 1 || value is null)
        {
            return value == provider;
        }

        return table.Column(step)?.Definition.Target is { } target
            && Leads(path[1..], model.Require(target), value, column => valueOf(target, value, column), provider);
    }

    private bool Referring(string table, string lookup, string id, ReadOnlySpan<string> path, string provider)
    {
        var query = new RowQuery(table) { Limit = RowQuery.MaxLimit }.WithEqual(lookup, id);
        if (path.Length == 1)
        {
            return rows.Count(query.WithEqual(path[0], provider)) > 0;
        }

        foreach (var row in rows.Query(query))
        {
            if (Leads(path, model.Require(table), row.Id, column => row.Values[column], provider))
            {
                return true;
            }
        }

        return false;
    }
}
