using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Pipeline;
using Modular.Engine.Tenants;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.EffectiveDating;

/// <summary>Changes of effective-dated rows in their three modes. Every row that is written passes the pipeline.</summary>
/// <param name="tx">The command.</param>
/// <param name="table">The table.</param>
/// <param name="nextId">Makes up identifiers for rows that come with it.</param>
internal sealed class PeriodChanges(WriteTransaction tx, TableModel table, Func<string> nextId)
{
    /// <summary>Changes a row; says which row then has the changes.</summary>
    /// <param name="row">The row as it is.</param>
    /// <param name="changes">The columns to change. Only a correction may change the period itself.</param>
    /// <param name="how">How it is meant; checked by <see cref="PeriodChange.Check"/>.</param>
    public Row Apply(Row row, RowValues changes, PeriodChange how)
    {
        if (how.Mode == PeriodMode.Correct)
        {
            return tx.Update(table.Name, row.Id, changes);
        }

        Check(row, changes, how);
        var (from, to) = (row.Values.Date(PeriodColumns.From), row.Values.DateOrNull(PeriodColumns.To));
        var until = how.Mode == PeriodMode.Insert ? how.To : to;
        Tell(row.Id, how);
        var changed = Client(row, otherwise: true).With(changes).With(PeriodColumns.To, until);
        if (how.From == from)
        {
            // Nothing is left before it: the row itself gets the changes, and what is left behind it is a row of its own.
            var result = tx.Update(table.Name, row.Id, changes.With(PeriodColumns.To, until));
            Rest(row, until, to);
            return tx.Find(table.Name, result.Id)!;
        }

        tx.Update(table.Name, row.Id, RowValues.Of((PeriodColumns.To, how.From)));
        var made = tx.Insert(table.Name, nextId(), changed.With(PeriodColumns.From, how.From));
        Rest(row, until, to);
        return tx.Find(table.Name, made.Id)!;
    }

    /// <summary>Adds a row; the one in force of the same key ends where it begins, and it ends at the latest where the next one begins.</summary>
    public Row Add(string id, RowValues values)
    {
        var series = new PeriodRows(tx, table, column => values[column]);
        var from = values.Date(PeriodColumns.From);
        if (series.LastBefore(from) is { } before && !(before.Values.DateOrNull(PeriodColumns.To) <= from))
        {
            tx.Update(table.Name, before.Id, RowValues.Of((PeriodColumns.To, from)));
        }

        var to = Tables.Rows.Earliest(values.DateOrNull(PeriodColumns.To), series.FirstAfter(from)?.Values.Date(PeriodColumns.From));
        return tx.Insert(table.Name, id, values.With(PeriodColumns.To, to));
    }

    private void Rest(Row row, LocalDate? from, LocalDate? to)
    {
        if (from is not null && from != to)
        {
            tx.Insert(table.Name, nextId(), Client(row).With(PeriodColumns.From, from).With(PeriodColumns.To, to));
        }
    }

    private void Check(Row row, RowValues changes, PeriodChange how)
    {
        var errors = new FieldErrors();
        foreach (var column in table.PeriodKey.Where(column => changes.Contains(column) && !Equals(changes[column], row.Values[column])))
        {
            PeriodCheck.KeyIsFixed(column, errors);
        }

        foreach (var column in new[] { PeriodColumns.From, PeriodColumns.To }.Where(changes.Contains))
        {
            errors.Add(column, "NOT_ALLOWED", "De periode staat in period; alleen een verbetering noemt haar zo.", "The period is in period; only a correction names it so.");
        }

        errors.Require(PeriodRows.Holds(row, how.From!.Value), "period.from", "OUTSIDE_PERIOD", "Het record geldt niet op deze dag.", "The record does not hold on this day.");
        errors.Require(
            how.Mode != PeriodMode.Insert || !(row.Values.DateOrNull(PeriodColumns.To) < how.To),
            "period.to", "OUTSIDE_PERIOD", "Het record geldt niet tot deze dag.", "The record does not hold until this day.");
        errors.ThrowIfAny();
    }

    // Values that a new row gets from this one: not what is computed; and when it is otherwise, not what only the host says of this one,
    // such as the indexation that it came from.
    private RowValues Client(Row row, bool otherwise = false) => RowValues.From(row.Values.Names
        .Where(name => table.Column(name) is not { Owner: ColumnOwner.Derived or ColumnOwner.RolledUp }
            && !(otherwise && table.Column(name) is { Owner: ColumnOwner.Server }))
        .Select(name => KeyValuePair.Create(name, row.Values[name])));

    private void Tell(string id, PeriodChange how)
    {
        var mode = EnumName.Of(how.Mode);
        var pipeline = RowPipeline.Of(tx);
        pipeline.Tell(new AppliedRule(
            mode, "platform", "period", ResourceNames.Record(pipeline.Tenant.Id, table.Name, id),
            new LocalizedText(
                how.Mode == PeriodMode.NewPeriod ? "eindigt waar het nieuwe begint" : "geldt ervoor en erna",
                how.Mode == PeriodMode.NewPeriod ? "ends where the new one begins" : "holds before and after")));
    }
}
