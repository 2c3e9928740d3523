using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>Derived and rolled-up columns: their values when a row is written, and for rows that were there before the column was.</summary>
internal static class ComputedColumns
{
    /// <summary>The most rows that one command fills: it has to fit in one transaction.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>
    /// Computes columns for all rows of a table, in the command that adds them or changes how they are computed. Rules and steps are not asked:
    /// nobody changes the record. What other columns are computed from these follows.
    /// </summary>
    /// <exception cref="ModularException">METADATA_CONFLICT when there are more rows than one command can fill.</exception>
    public static void Fill(WriteTransaction tx, string table)
    {
        var rows = tx.Count(new RowQuery(table));
        if (rows > MostRows)
        {
            throw new ModularException(
                ErrorReason.MetadataConflict,
                new LocalizedText(
                    $"{table} heeft {rows} rijen; een berekende kolom kan voor ten hoogste {MostRows} rijen gevuld worden.",
                    $"{table} has {rows} rows; a computed column can be filled for at most {MostRows} rows."))
            {
                Metadata = ModularException.Facts(("resource", ResourceNames.Table(RowPipeline.Of(tx).Tenant.Id, table))),
            };
        }

        RowPipeline.Of(tx).Fill(tx, table);
    }

    /// <summary>The row with its derived columns computed, and as a new row with its rolled-up ones.</summary>
    public static RowChange Carry(WriteTransaction tx, TablePlan plan, RowChange change, Action<AppliedRule> applied, string record)
    {
        if (change.Event == RuleEvent.Create)
        {
            foreach (var rollUp in plan.RolledUp)
            {
                change = change.With(rollUp.Column.Name, RollUpValue.Empty(rollUp));
            }
        }

        foreach (var (column, formula) in plan.Derived)
        {
            var current = change;
            var value = formula.ValueFor(column, path => RowPaths.Of(tx, plan.Model, plan.Table, current, path));
            if (!Equals(value, change.After![column.Name]))
            {
                change = change.With(column.Name, value);
                applied(new AppliedRule(
                    column.Name, AppliedRules.LayerOf(column.Layer, column.Module), "derive", record,
                    new LocalizedText($"{column.Name} berekend", $"{column.Name} computed")));
            }
        }

        return change;
    }

    /// <summary>Refuses values for columns that are computed.</summary>
    public static void RefuseGiven(TablePlan plan, RowChange change, FieldErrors errors)
    {
        foreach (var column in plan.Table.Columns.Where(column =>
            column.Owner is ColumnOwner.Derived or ColumnOwner.RolledUp && change.Given.Contains(column.Name) && change.Changes(column.Name)))
        {
            errors.Add(column.Name, "SERVER_OWNED", $"{column.Name} wordt berekend.", $"{column.Name} is computed.");
        }
    }
}
