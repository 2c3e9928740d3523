using System.Globalization;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;
using ColumnType = Modular.Sdk.Modelling.ColumnType;

namespace Modular.Engine.Pipeline;

/// <summary>Explains computed columns: the formula as the tenant wrote it, what went in, and what that rests on.</summary>
public sealed class RecordExplanations
{
    private static readonly LocalizedText Records = new("records die meetellen", "records that count");

    private readonly IRows rows;
    private readonly TablePlan plan;
    private readonly Row row;
    private readonly Principal principal;

    private RecordExplanations(IRows rows, TablePlan plan, Row row, Principal principal) =>
        (this.rows, this.plan, this.row, this.principal) = (rows, plan, row, principal);

    /// <exception cref="ModularException">The caller may not read the record.</exception>
    public static RecordExplanation Of(Tenant tenant, string table, string id, Principal principal)
    {
        using var store = tenant.Read();
        var model = tenant.ModelOf(store);
        var found = RecordRights.Readable(model, table, principal);
        var row = RecordRights.Find(store, model, found, id, principal) ?? throw ModularException.NotFound(ResourceNames.Record(tenant.Id, table, id));
        var plan = PipelinePlan.Of(model, tenant).Table(table)!;
        var explanations = new RecordExplanations(store, plan, row, principal);
        return new RecordExplanation(
            [.. found.ColumnsFor(principal).Select(column => (column.Name, explanations.Of(column))).Where(pair => pair.Item2 is not null).Select(pair => (pair.Name, pair.Item2!))],
            [.. plan.Rules.Select(rule => BusinessRules.Cited(tenant.Id, rule.Model)), .. Agreed(tenant, plan)]);
    }

    private static IEnumerable<Rule> Agreed(Tenant tenant, TablePlan plan) => plan.ModuleSteps
        .Where(pair => ReferenceEquals(pair.Regime, tenant.Regime))
        .SelectMany(pair => pair.Steps.SelectMany(step => step.RuleIds).Distinct().Select(id => pair.Regime.Rules.Find(id)).OfType<Rule>());

    private Calculation? Of(ColumnModel column) => plan.Derived.FirstOrDefault(one => one.Column.Name == column.Name) is { } derived ? Derived(derived)
        : plan.RolledUp.FirstOrDefault(one => one.Column.Name == column.Name) is { } rollUp ? RolledUp(rollUp)
        : null;

    private Calculation Derived(DerivedColumn derived)
    {
        var inputs = derived.Formula.Paths.Select(path => (Path: path, Column: plan.Table.Column(path))).ToList();
        return Calculated(derived.Column, derived.Column.Formula!) with
        {
            Inputs = [.. inputs.Select(input => new CalculationInput(
                input.Column?.Definition.Label ?? new LocalizedText(input.Path, input.Path),
                input.Column is { } column && !TableModel.MayRead(principal, column) ? "(afgeschermd / hidden)" : Text(RowPaths.Own(row, input.Path), input.Column)))],
            Steps = [.. inputs.Select(input => input.Column).OfType<ColumnModel>().Where(column => TableModel.MayRead(principal, column)).Select(Of).OfType<Calculation>()],
        };
    }

    private Calculation RolledUp(RollUp rollUp)
    {
        var (function, table, lookup, column, filter) = rollUp.Model;
        var formula = $"{EnumName.Of(function)}({table}{(column is null ? "" : $".{column}")}) where {lookup} = {row.Id}{(filter is null ? "" : $" and ({filter})")}";
        var all = rollUp with { Model = rollUp.Model with { Function = RollupFunction.Count, Column = null } };
        return Calculated(rollUp.Column, formula) with
        {
            Inputs = plan.Model.Require(table).MayRead(principal) ? [new CalculationInput(Records, Text(RollUpValue.Compute(rows, all, row.Id), null))] : [],
        };
    }

    private Calculation Calculated(ColumnModel column, string formula) =>
        new(column.Definition.Label, $"{plan.Table.Name}.{column.Name}", formula, Text(row.Values[column.Name], column))
        {
            Rounding = column.Type is ColumnType.Decimal or ColumnType.Money
                ? $"op {column.Scale} decimalen, half van nul af / to {column.Scale} decimals, half away from zero"
                : null,
        };

    private static string Text(object? value, ColumnModel? column) => value switch
    {
        null => "-",
        decimal amount when column?.Type == ColumnType.Money => Write.Amount(Money.Of(amount)),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        LocalDate date => Write.Date(date),
        bool yes => yes ? "ja / yes" : "nee / no",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
