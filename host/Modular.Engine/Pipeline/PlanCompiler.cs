using System.Collections.Immutable;
using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Metadata;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Pipeline;

/// <summary>Makes rules, formulas and roll-ups of the metadata ready. What does not fit its table any more is told by name.</summary>
/// <param name="model">The tenant's metadata.</param>
/// <param name="today">What <c>today()</c> is in rules; computed columns do not change by themselves, so they know no day.</param>
internal sealed class PlanCompiler(TenantModel model, LocalDate today)
{
    public ImmutableArray<BusinessRule> Rules(TableModel table) =>
    [
        .. table.Rules.OrderBy(rule => rule.Order).Select(rule => new BusinessRule(
            rule,
            rule.When is null ? null : Filter(table, rule.When, rule.Name, new BindOptions { Old = true, Today = today }),
            [.. rule.Actions.Select(action => (action, action.Value is null ? null : Formula(table, action.Value, rule.Name, new BindOptions { Old = true, Today = today })))])),
    ];

    /// <summary>The derived columns, each behind those that it is computed from.</summary>
    public ImmutableArray<DerivedColumn> Derived(TableModel table)
    {
        var waiting = table.Columns.Where(column => column.Formula is not null)
            .Select(column => new DerivedColumn(column, Formula(table, column.Formula!, column.Name, new BindOptions()))).ToList();
        var ordered = ImmutableArray.CreateBuilder<DerivedColumn>(waiting.Count);
        while (waiting.Count > 0)
        {
            var ready = waiting.FindIndex(one => !one.Formula.Paths.Any(path => waiting.Any(other => other.Column.Name == path)));
            if (ready < 0)
            {
                throw Unfit(table, string.Join(", ", waiting.Select(one => one.Column.Name)), []);
            }

            ordered.Add(waiting[ready]);
            waiting.RemoveAt(ready);
        }

        return ordered.ToImmutable();
    }

    /// <summary>The rolled-up columns of all tables that are computed from the rows of one.</summary>
    public ImmutableArray<RollUp> RollUpsOf(TableModel table) =>
    [
        .. from parent in model.Tables
           from column in parent.Columns
           where column.Rollup?.Table == table.Name
           select RollUp(parent, column),
    ];

    public RollUp RollUp(TableModel parent, ColumnModel column)
    {
        var rollup = column.Rollup!;
        var children = model.Require(rollup.Table);
        var filter = rollup.Filter is null ? null : Filter(children, rollup.Filter, column.Name, new BindOptions());
        var of = rollup.Column is null ? null : children.Column(rollup.Column);
        return new RollUp(parent, column, rollup, filter) { Rounds = of?.Scale > column.Scale };
    }

    private Filter Filter(TableModel table, string text, string part, BindOptions options)
    {
        var errors = new FieldErrors();
        var bound = FilterText.Parse(text, part, errors) is { } node ? Language.Filter.Bind(node, model, table, options, part, errors) : null;
        return bound ?? throw Unfit(table, part, errors);
    }

    private Formula Formula(TableModel table, string text, string part, BindOptions options)
    {
        var errors = new FieldErrors();
        var bound = FormulaText.Parse(text, part, errors) is { } node ? Language.Formula.Bind(node, model, table, options, part, errors) : null;
        return bound ?? throw Unfit(table, part, errors);
    }

    // It fitted when it was made: something that it looks at went since, by another version of the module.
    private ModularException Unfit(TableModel table, string part, FieldErrors errors) => new(
        ErrorReason.MetadataConflict,
        new LocalizedText(
            $"{part} past niet meer bij tabel {table.Name}: {string.Join(" ", errors.Select(error => error.Text.Nl))}",
            $"{part} no longer fits table {table.Name}: {string.Join(" ", errors.Select(error => error.Text.En))}"))
    {
        Subject = ResourceNames.Table(model.Tenant, table.Name),
        Metadata = ModularException.Facts(("resource", ResourceNames.Table(model.Tenant, table.Name)), ("part", part)),
    };
}
