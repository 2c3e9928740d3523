using Modular.Engine.Metadata;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using V1 = Modular.Metadata.V1;

namespace Modular.Host.Rpc.Metadata;

/// <summary>Tables and their parts, to the wire.</summary>
internal static class TableWire
{
    public static V1.Table Write(string tenant, TableModel table, long version) => new()
    {
        Name = ResourceNames.Table(tenant, table.Name),
        Id = table.Id,
        Label = Texts.Write(table.Label),
        Layer = Choices.Write<Layer, V1.Layer>(table.Layer),
        Module = table.Module ?? "",
        Kind = Choices.Write<TableKind, V1.TableKind>(table.Kind),
        PeriodKey = { table.PeriodKey },
        Columns = { table.Columns.Select(Write) },
        Keys = { table.Keys.Select(key => new V1.Key { Name = key.Name, Columns = { key.Columns }, Layer = Choices.Write<Layer, V1.Layer>(key.Layer) }) },
        Relationships =
        {
            table.Relationships.Select(one => new V1.Relationship
            {
                Name = one.Name, Label = Texts.Write(one.Label), FromTable = one.From, ToTable = one.To,
            }),
        },
        Rules = { table.Rules.Select(Write) },
        ReadRoles = { table.Readers },
        WriteRoles = { table.Writers },
        ProviderPath = table.ProviderPath ?? "",
        ReferenceData = table.ReferenceData,
        MetadataVersion = version,
    };

    public static V1.ChoiceList Write(string tenant, ChoiceListModel list) => new()
    {
        Name = ResourceNames.Choice(tenant, list.Name),
        Label = Texts.Write(list.Label),
        Options = { Options(list.Options) },
        Retired = { Options(list.Retired) },
        Layer = Choices.Write<Layer, V1.Layer>(list.Layer),
    };

    private static V1.Column Write(ColumnModel column) => new()
    {
        Definition = Columns.Write(column.Definition),
        Id = column.Id,
        Layer = Choices.Write<Layer, V1.Layer>(column.Layer),
        Module = column.Module ?? "",
        Owner = Choices.Write<ColumnOwner, V1.ColumnOwner>(column.Owner),
        Scale = column.Scale,
        Indexed = column.Definition.Indexed || column.Type == ColumnType.Lookup,
        Cascade = column.Type == ColumnType.Lookup ? Choices.Write<Cascade, V1.Cascade>(column.Cascade) : V1.Cascade.Unspecified,
        ChoiceList = column.ChoiceList ?? "",
        RetiredChoices = { Options(column.RetiredChoices) },
        ReadRoles = { column.Readers },
        Formula = column.Formula ?? "",
        Rollup = column.Rollup is { } rollup ? Write(rollup) : null,
        FormerNames = { column.FormerNames },
    };

    private static V1.Rollup Write(RollupModel rollup) => new()
    {
        Function = Choices.Write<RollupFunction, Modular.Queries.V1.AggregateFunction>(rollup.Function),
        Table = rollup.Table,
        Lookup = rollup.Lookup,
        Column = rollup.Column ?? "",
        Filter = rollup.Filter ?? "",
    };

    private static V1.Rule Write(RuleModel rule) => new()
    {
        Name = rule.Name,
        Table = rule.Table,
        Label = Texts.Write(rule.Label),
        Order = rule.Order,
        Events = { rule.Events.Select(one => Choices.Write<V1.RuleEvent>(EnumName.Of(one))) },
        WhenChanged = { rule.WhenChanged },
        When = rule.When ?? "",
        Actions = { rule.Actions.Select(Write) },
        Layer = V1.Layer.Tenant,
    };

    private static V1.RuleAction Write(RuleActionModel action) => action switch
    {
        { Require: { } column } => new() { Require = column },
        { Set: { } column } => new() { Set = new V1.SetColumn { Column = column, Value = action.Value } },
        _ => new() { Refuse = Texts.Write(action.Refuse!) },
    };

    private static IEnumerable<Common.V1.ChoiceOption> Options(IEnumerable<ChoiceOption> options) =>
        options.Select(option => new Common.V1.ChoiceOption { Value = option.Value, Label = Texts.Write(option.Label) });
}
