using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Metadata;

namespace Modular.Engine.Records;

/// <summary>Finds out whether a row is a provider's, along its table's path to the provider.</summary>
/// <param name="rows">The tenant's rows.</param>
/// <param name="model">The tenant's metadata.</param>
internal sealed class ProviderRows(IRows rows, TenantModel model)
{
    /// <summary>Whether a row belongs to a provider, or to none at all.</summary>
    public bool Has(string? provider, TableModel table, Row row) =>
        table.ProviderPath is not { } path || (provider is not null && Leads(path.Split('.'), table, row, provider));

    private bool Leads(ReadOnlySpan<string> path, TableModel table, Row row, string provider)
    {
        var step = path[0];
        if (step.Split(':') is [var referring, var lookup])
        {
            return Referring(referring, lookup, row.Id, path[1..], provider);
        }

        var value = step == SystemColumns.Id ? row.Id : row.Values.TextOrNull(step);
        if (path.Length == 1 || value is null)
        {
            return value == provider;
        }

        var target = table.Column(step)?.Definition.Target;
        return target is not null && rows.Find(target, value) is { } next && Leads(path[1..], model.Require(target), next, provider);
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
            if (Leads(path, model.Require(table), row, provider))
            {
                return true;
            }
        }

        return false;
    }
}
