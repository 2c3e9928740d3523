using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata.Changes;

/// <summary>The names that a part mentions, its own included.</summary>
internal static class PartNames
{
    /// <summary>The part with what becomes of them.</summary>
    public static Part Map(Part part, NameMap map) => part switch
    {
        TablePart table => table with
        {
            Name = map.Table(table.Name),
            PeriodKey = [.. table.PeriodKey.Select(column => map.Column(table.Name, column))],
            ProviderPath = table.ProviderPath is null ? null : map.Path(table.Name, table.ProviderPath),
        },
        ColumnPart column => column with
        {
            Name = $"{map.Table(column.Table)}.{map.Column(column.Table, column.OwnName)}",
            Target = column.Target is null ? null : map.Table(column.Target),
            ChoiceList = column.ChoiceList is null ? null : map.Choice(column.ChoiceList),
            Formula = map.Text(column.Table, column.Formula),
            Rollup = column.Rollup is null ? null : Map(column.Rollup, map),
        },
        KeyPart key => key with
        {
            Name = $"{map.Table(key.Table)}.{key.OwnName}",
            Columns = [.. key.Columns.Select(column => map.Column(key.Table, column))],
        },
        RelationshipPart relationship => relationship with
        {
            Name = map.Table(relationship.Name),
            FromTable = map.Table(relationship.FromTable),
            ToTable = map.Table(relationship.ToTable),
        },
        RulePart rule => Map(rule, map),
        QueryPart query => query with
        {
            Table = map.Table(query.Table),
            Columns = [.. query.Columns.Select(path => map.Path(query.Table, path))],
            Filter = map.Text(query.Table, query.Filter),
            OrderBy = [.. query.OrderBy.Select(path => path.StartsWith('-') ? "-" + map.Path(query.Table, path[1..]) : map.Path(query.Table, path))],
            Parameters = [.. query.Parameters.Select(parameter => parameter.Target is { } target ? parameter with { Target = map.Table(target) } : parameter)],
        },
        ChoicePart choice => choice with { Name = map.Choice(choice.Name) },
        _ => part,
    };

    private static RollupModel Map(RollupModel rollup, NameMap map) => new(
        rollup.Function,
        map.Table(rollup.Table),
        map.Column(rollup.Table, rollup.Lookup),
        rollup.Column is null ? null : map.Column(rollup.Table, rollup.Column),
        map.Text(rollup.Table, rollup.Filter));

    private static RulePart Map(RulePart rule, NameMap map) => rule with
    {
        Table = map.Table(rule.Table),
        WhenChanged = [.. rule.WhenChanged.Select(column => map.Column(rule.Table, column))],
        When = map.Text(rule.Table, rule.When),
        Actions =
        [
            .. rule.Actions.Select(action => action with
            {
                Require = action.Require is null ? null : map.Column(rule.Table, action.Require),
                Set = action.Set is null ? null : map.Column(rule.Table, action.Set),
                Value = map.Text(rule.Table, action.Value),
            }),
        ],
    };
}
