using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>What happens to the rows that refer to a row that is about to be deleted: by table, lookup and identifier, so always in one order.</summary>
internal sealed class Cascades(Tenant tenant, WriteTransaction tx, TablePlan plan, AppliedRules applied)
{
    private const int PageSize = 500;

    /// <exception cref="ModularException">RECORD_IN_USE, with every table that does not let it go.</exception>
    public void Carry(Row row, Func<string, string, bool> isBeingDeleted)
    {
        var holding = plan.Referring.Where(one => one.Column.Cascade == Cascade.Restrict && Pages(one, row.Id).SelectMany(page => page)
            .Any(other => !isBeingDeleted(one.Table.Name, other.Id))).Select(one => one.Table.Name).Distinct().ToList();
        if (holding.Count > 0)
        {
            throw ModularException.RecordInUse(ResourceNames.Record(tenant.Id, plan.Table.Name, row.Id), holding);
        }

        foreach (var referring in plan.Referring.Where(one => one.Column.Cascade != Cascade.Restrict))
        {
            foreach (var other in Pages(referring, row.Id).SelectMany(page => page).Where(other => !isBeingDeleted(referring.Table.Name, other.Id)))
            {
                LetGo(referring, other.Id, row.Id);
            }
        }
    }

    private void LetGo(Referring referring, string id, string target)
    {
        var (table, column) = referring;
        // An earlier one may have taken it along.
        if (tx.Find(table.Name, id) is not { } other || other.Values.TextOrNull(column.Name) != target)
        {
            return;
        }

        if (column.Cascade == Cascade.Delete)
        {
            tx.Delete(table.Name, id);
        }
        else
        {
            tx.Update(table.Name, id, RowValues.Of((column.Name, null)));
        }

        var effect = column.Cascade == Cascade.Delete
            ? new LocalizedText("mee verwijderd", "deleted along with it")
            : new LocalizedText($"{column.Name} leeggemaakt", $"{column.Name} emptied");
        applied.Add(new AppliedRule(
            $"{table.Name}.{column.Name}", AppliedRules.LayerOf(column.Layer, column.Module), "cascade", ResourceNames.Record(tenant.Id, table.Name, id), effect));
    }

    // Read a page at a time: the rows of a page are let go before the next page is read.
    private IEnumerable<IReadOnlyList<Row>> Pages(Referring referring, string id)
    {
        var query = new RowQuery(referring.Table.Name) { Limit = PageSize }.WithEqual(referring.Column.Name, id);
        while (true)
        {
            var rows = tx.Query(query);
            yield return rows;
            if (rows.Count < PageSize)
            {
                yield break;
            }

            query = query.NextAfter(rows[^1]);
        }
    }
}
