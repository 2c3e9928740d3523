using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Entries;

/// <summary>The rows that an entry refers to: given by resource name or by identifier, there, and the provider's own.</summary>
/// <param name="tenant">The tenant.</param>
/// <param name="store">What is stored.</param>
/// <param name="names">How callers name rows.</param>
/// <param name="provider">The provider whose rows may be referred to; null for all.</param>
internal sealed class EntryLookups(Tenant tenant, ReadSnapshot store, EntryNames names, string? provider)
{
    /// <summary>The values with identifiers in place of resource names; what is wrong goes to the errors.</summary>
    public FieldValues Resolve(IEnumerable<ColumnDefinition> fields, FieldValues values, string path, FieldErrors errors)
    {
        foreach (var field in fields.Where(field => field.Type == ColumnType.Lookup && values.Has(field.Name)))
        {
            var id = IdOf(field.Target!, values.Text(field.Name)!);
            errors.Require(
                id is not null && IsThere(field.Target!, id),
                $"{path}.{field.Name}",
                "UNKNOWN_ROW",
                provider is null ? $"'{field.Label.Nl}' bestaat niet." : $"'{field.Label.Nl}' bestaat niet bij deze aanbieder.",
                provider is null ? $"'{field.Label.En}' does not exist." : $"The provider has no such '{field.Label.En}'.");
            values = values.With(field.Name, id);
        }

        return values;
    }

    private string? IdOf(string table, string given)
    {
        var prefix = $"{tenant.Name}/{names.CollectionOf(table)}/";
        return !given.Contains('/', StringComparison.Ordinal) ? given
            : given.StartsWith(prefix, StringComparison.Ordinal) ? given[prefix.Length..]
            : null;
    }

    private bool IsThere(string table, string id)
    {
        var row = store.Find(table, id);
        if (row is null || provider is null || table == TableNames.Provider)
        {
            return row is not null;
        }

        if (table == TableNames.Participant)
        {
            return store.Count(new RowQuery(TableNames.Trajectory).WithEqual("participant", id).WithEqual("provider", provider)) > 0;
        }

        // A kind's rows belong to whom their entries belong to.
        var owner = row.Values.Contains("provider") ? row : store.Find(TableNames.Entry, id);
        return owner is null || owner.Values.TextOrNull("provider") == provider;
    }
}
