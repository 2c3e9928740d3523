using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Whether a column can be what it is to be on its table.</summary>
internal sealed class ColumnMeaning(TenantModel model, FieldErrors errors)
{
    public void Check(ColumnPart column, TableModel table, Place place)
    {
        // The platform's own commands know nothing of it.
        errors.Require(
            !(column.Required && table.Writers.IsEmpty && table.Layer != Layer.Tenant), place.At("column.definition.required"), "ROWS_OF_OTHERS",
            $"Rijen van {table.Name} worden door andere opdrachten gemaakt, die deze kolom niet kennen.",
            $"Records of {table.Name} are made by other commands, which do not know this column.");
        // Who may delete what it points to need not be allowed to delete these.
        errors.Require(
            !(column.Cascade == Cascade.Delete && table.Layer != Layer.Tenant), place.At("column.cascade"), "ROWS_OF_OTHERS",
            $"Rijen van {table.Name} verdwijnen niet met een rij van een eigen tabel.", $"Records of {table.Name} are not deleted along with others.");
        errors.Require(
            !column.IsComputed || !table.Rules.Any(rule => rule.Actions.Any(action => action.Set == column.OwnName)),
            place.At(column.Formula is null ? "column.rollup" : "column.formula"), "SET_BY_RULE",
            $"Een bedrijfsregel zet {column.OwnName} al.", $"A business rule sets {column.OwnName}.");
        if (column.Formula is { } formula && FormulaText.Parse(formula, place.At("column.formula"), errors) is { } node)
        {
            CheckFormula(column, table, node, place);
        }
        if (column.Rollup is { } rollup)
        {
            CheckRollup(column, rollup, table, place);
        }
    }

    private void CheckFormula(ColumnPart column, TableModel table, FormulaNode node, Place place)
    {
        if (Formula.Bind(node, model, table, new BindOptions(), place.At("column.formula"), errors) is not { } formula)
        {
            return;
        }
        errors.Require(
            formula.Fits(column.Type), place.At("column.formula"), "WRONG_TYPE",
            $"De formule geeft {formula.Type}, geen {column.Type}.", $"The formula gives {formula.Type}, not {column.Type}.");
        foreach (var path in formula.Paths.Where(path => path.Contains('.', StringComparison.Ordinal) || path is "version" or "changed_at"))
        {
            errors.Add(
                place.At("column.formula"), "OTHER_RECORD",
                $"Een formule rekent met kolommen van dezelfde rij, niet met {path}.", $"A formula computes with columns of the same record, not with {path}.");
        }
    }

    private void CheckRollup(ColumnPart column, RollupModel rollup, TableModel table, Place place)
    {
        if (model.Find(rollup.Table) is not { } children)
        {
            return;
        }
        errors.Require(
            children.Column(rollup.Lookup)?.Definition.Target == table.Name, place.At("column.rollup.lookup"), "NOT_A_LOOKUP",
            $"{rollup.Table}.{rollup.Lookup} verwijst niet naar {table.Name}.", $"{rollup.Table}.{rollup.Lookup} does not look up {table.Name}.");
        if (rollup.Filter is { } text && FilterText.Parse(text, place.At("column.rollup.filter"), errors) is { } node
            && Filter.Bind(node, model, children, new BindOptions(), place.At("column.rollup.filter"), errors) is { } filter)
        {
            foreach (var path in filter.Paths.Where(path => path.Contains('.', StringComparison.Ordinal)))
            {
                errors.Add(
                    place.At("column.rollup.filter"), "OTHER_RECORD",
                    $"Dit filter kijkt naar kolommen van {children.Name} zelf, niet naar {path}.", $"This filter looks at columns of {children.Name} itself, not at {path}.");
            }
        }
        errors.Require(
            rollup.Column is null || !References.IsOfEveryTable(rollup.Column), place.At("column.rollup.column"), "NOT_A_VALUE",
            $"{rollup.Column} vult het systeem.", $"{rollup.Column} is filled by the host.");
        var of = rollup.Column is null ? null : children.Column(rollup.Column);
        errors.Require(
            rollup.Function == RollupFunction.Count ? column.Type == ColumnType.WholeNumber : of is null || Fits(rollup.Function, of.Type, column.Type),
            place.At("column.definition.type"), "WRONG_TYPE",
            $"{rollup.Function} geeft geen {column.Type}.", $"{rollup.Function} does not give {column.Type}.");
    }

    private static bool Fits(RollupFunction function, ColumnType of, ColumnType column) => function switch
    {
        RollupFunction.Sum => IsNumber(of) && (of == column || (of == ColumnType.WholeNumber && column == ColumnType.Decimal)),
        RollupFunction.Average => IsNumber(of) && column == (of == ColumnType.Money ? ColumnType.Money : ColumnType.Decimal),
        _ => of == column && (IsNumber(of) || of is ColumnType.Date or ColumnType.Instant or ColumnType.Text),
    };

    private static bool IsNumber(ColumnType type) => type is ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Money;
}
