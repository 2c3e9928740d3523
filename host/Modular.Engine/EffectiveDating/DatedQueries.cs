using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Audit;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using NodaTime;

namespace Modular.Engine.EffectiveDating;

/// <summary>Records on a day, and records as they were known at a moment.</summary>
public static class DatedQueries
{
    /// <summary>The record of an effective-dated table that holds on a day.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="table">The table.</param>
    /// <param name="key">The values of its period key.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="knownAt">By what was known at this moment; null for now.</param>
    /// <param name="principal">Who asks.</param>
    public static RecordRow LookUp(Tenant tenant, string table, GivenValues key, LocalDate asOf, Instant? knownAt, Principal principal)
    {
        using var store = tenant.Read();
        var model = tenant.ModelOf(store);
        var found = RecordRights.Readable(model, table, principal);
        key.Errors.Require(
            found.Kind == TableKind.EffectiveDated, "parent", "NOT_EFFECTIVE_DATED",
            $"{table} is geen tabel met perioden.", $"{table} is no effective-dated table.");
        key.Errors.ThrowIfAny();
        var values = RecordKeys.Read(tenant, found, key, principal, [found.PeriodKey]);
        key.Errors.ThrowIfAny();
        var row = PeriodLookUp.Find(store, found, column => values![column], asOf, knownAt);
        return row is not null && RecordRights.MaySee(store, model, found, row, principal)
            ? Seen(tenant, store, found, row, knownAt, principal)
            : throw ModularException.NotFound($"{RecordKeys.NameOf(tenant, table, values!)} {asOf:uuuu-MM-dd}");
    }

    /// <summary>A record as it was known at a moment, by its identifier or by the values that a key had then.</summary>
    public static RecordRow Known(
        Tenant tenant, string table, string id, GivenValues? key, IReadOnlyList<string> columns, Instant knownAt, Principal principal)
    {
        using var store = tenant.Read();
        var found = RecordRights.Readable(tenant.ModelOf(store), table, principal);
        var only = RecordQueries.Only(found, columns, principal, key?.Errors ?? []);
        if (key is not null)
        {
            var values = RecordKeys.Read(tenant, found, key, principal);
            key.Errors.ThrowIfAny();
            var query = values!.Names.Aggregate(new RowQuery(table) { Limit = 1 }, (asked, name) => asked.WithEqual(name, values[name]));
            id = store.Log.QueryAt(query, store.Log.SequenceAt(knownAt)) is [var row, ..]
                ? row.Id
                : throw ModularException.NotFound(RecordKeys.NameOf(tenant, table, values));
        }

        var known = RecordPast.AsOf(tenant, table, id, knownAt, 0, principal);
        return new RecordRow(tenant.Id, known.Table, known.Row, principal, only);
    }

    // What was deleted since is for those only who may look back at what was deleted.
    private static RecordRow Seen(
        Tenant tenant, ReadSnapshot store, TableModel table, Row row, Instant? knownAt, Principal principal) =>
        knownAt is { } moment && store.Find(table.Name, row.Id) is null
            ? Known(tenant, table.Name, row.Id, null, [], moment, principal)
            : new RecordRow(tenant.Id, table, row, principal);
}
