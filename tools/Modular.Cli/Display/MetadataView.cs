using System.Globalization;
using Modular.Common.V1;
using Modular.Metadata.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Metadata: tables with their parts, choices, named queries and limits.</summary>
public static class MetadataView
{
    public static void Changed(IAnsiConsole console, ChangeMetadataResponse response)
    {
        foreach (var line in response.Changes.DefaultIfEmpty("It was already so.")) console.WriteLine(line);
        if (response.Backup.Length > 0) console.WriteLine($"Copied first: {response.Backup}");
    }

    public static void Tables(IAnsiConsole console, IEnumerable<Metadata.V1.Table> tables) => Blocks.Table(
        console,
        "Tables",
        ["name", "label", "layer", "kind", "columns", "written by"],
        tables.Select(table => new[]
        {
            Cells.Id(table.Name), Cells.Of(table.Label), Layer(table.Layer, table.Module), table.Kind == TableKind.Plain ? "" : Cells.Of(table.Kind),
            table.Columns.Count.ToString(CultureInfo.InvariantCulture), string.Join(", ", table.WriteRoles),
        }));

    public static void Table(IAnsiConsole console, Metadata.V1.Table table)
    {
        Blocks.Card(console, table.Name,
        [
            ("label", Cells.Of(table.Label)), ("layer", Layer(table.Layer, table.Module)), ("kind", Cells.Of(table.Kind)),
            ("period key", string.Join(", ", table.PeriodKey)), ("read by", string.Join(", ", table.ReadRoles)),
            ("written by", string.Join(", ", table.WriteRoles)), ("provider path", table.ProviderPath), ("reference data", table.ReferenceData ? "yes" : ""),
        ]);
        Blocks.Table(
            console,
            "Columns",
            ["name", "type", "label", "required", "of", "layer", "owner", "computed from"],
            table.Columns.Select(column => new[]
            {
                column.Definition.Name, Cells.Of(column.Definition.Type), Cells.Of(column.Definition.Label), column.Definition.Required ? "yes" : "",
                Of(column), Layer(column.Layer, column.Module), Cells.Of(column.Owner), column.Formula + Rollup(column.Rollup),
            }));
        Blocks.Table(console, "Keys", ["name", "columns"], table.Keys.Select(key => new[] { key.Name, string.Join(", ", key.Columns) }));
        if (table.Relationships.Count > 0)
        {
            Blocks.Table(console, "Relationships", ["name", "to"], table.Relationships.Select(one => new[] { one.Name, one.ToTable }));
        }

        Rules(console, table.Rules);
    }

    public static void Rules(IAnsiConsole console, IEnumerable<Metadata.V1.Rule> rules) => Blocks.Table(
        console,
        "Rules",
        ["order", "name", "when", "then"],
        rules.Select(rule => new[]
        {
            rule.Order.ToString(CultureInfo.InvariantCulture), rule.Name, rule.When, string.Join("; ", rule.Actions.Select(Action)),
        }));

    public static void Choices(IAnsiConsole console, IEnumerable<ChoiceList> lists) => Blocks.Table(
        console,
        "Choices",
        ["name", "label", "values", "retired"],
        lists.Select(list => new[] { Cells.Id(list.Name), Cells.Of(list.Label), Values(list.Options), Values(list.Retired) }));

    public static void Queries(IAnsiConsole console, IEnumerable<NamedQuery> queries) => Blocks.Table(
        console,
        "Named queries",
        ["name", "label", "table", "filter", "parameters", "layer"],
        queries.Select(query => new[]
        {
            query.Name, Cells.Of(query.Label), query.Query.Table, query.Query.Filter, string.Join(", ", query.Parameters.Select(one => one.Name)),
            Layer(query.Layer, query.Module),
        }));

    public static void Limits(IAnsiConsole console, IEnumerable<Limit> limits) => Blocks.Table(
        console,
        "Limits",
        ["name", "most", "unit", "what"],
        limits.Select(limit => new[] { limit.Name, limit.Most.ToString(CultureInfo.InvariantCulture), limit.Unit, Cells.Of(limit.Text) }));

    private static string Of(Column column) => column.Definition.Type switch
    {
        ColumnType.Lookup => column.Definition.Target,
        ColumnType.Choice => column.ChoiceList.Length > 0 ? column.ChoiceList : Values(column.Definition.Choices),
        _ => "",
    };

    private static string Rollup(Rollup? rollup) => rollup is null
        ? ""
        : $"{Cells.Of(rollup.Function)} of {rollup.Table}{(rollup.Column.Length > 0 ? $".{rollup.Column}" : "")} by {rollup.Lookup}"
            + (rollup.Filter.Length > 0 ? $" where {rollup.Filter}" : "");

    private static string Action(RuleAction action) => action.KindCase switch
    {
        RuleAction.KindOneofCase.Require => $"require {action.Require}",
        RuleAction.KindOneofCase.Set => $"{action.Set.Column} = {action.Set.Value}",
        _ => $"refuse: {Cells.Of(action.Refuse)}",
    };

    private static string Values(IEnumerable<ChoiceOption> options) => string.Join(", ", options.Select(option => option.Value));

    private static string Layer(Layer layer, string module) => module.Length > 0 ? module : Cells.Of(layer);
}
