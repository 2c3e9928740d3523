using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Parts;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using V1 = Modular.Metadata.V1;

namespace Modular.Host.Rpc.Metadata;

/// <summary>Parts of a tenant's own metadata, from the wire. Whether they are sound is for the engine to say.</summary>
internal static class PartWire
{
    public static TablePart Read(V1.Table table, string path, FieldErrors errors) => new()
    {
        Name = table.Name,
        Label = Label(table.Label),
        Kind = Choices.Optional<V1.TableKind, TableKind>(table.Kind, $"{path}.kind", errors) ?? TableKind.Plain,
        PeriodKey = [.. table.PeriodKey],
        ReadRoles = [.. table.ReadRoles],
        WriteRoles = [.. table.WriteRoles],
        ProviderPath = OrNull(table.ProviderPath),
        ReferenceData = table.ReferenceData,
    };

    public static ColumnPart Read(V1.PutColumn put, string path, FieldErrors errors)
    {
        var column = put.Column ?? new V1.Column();
        errors.Require(column.Definition is not null, $"{path}.column.definition", "REQUIRED", "De kolom ontbreekt.", "The column is missing.");
        var definition = Definition(column.Definition ?? new Common.V1.ColumnDefinition { Type = Common.V1.ColumnType.Text }, $"{path}.column.definition", errors);
        var cascade = Choices.Optional<V1.Cascade, Cascade>(column.Cascade, $"{path}.column.cascade", errors);
        // Of a shared list, whose values a column shows but does not have.
        var shared = column.ChoiceList.Length > 0;
        return new ColumnPart
        {
            Name = $"{put.Table}.{definition.Name}",
            Type = definition.Type,
            Label = definition.Label,
            Required = definition.Required,
            MaxLength = column.Definition is { MaxLength: not (0 or 4000) and var longest } ? longest : null,
            Minimum = definition.Minimum,
            Maximum = definition.Maximum,
            Scale = ScaleOf(definition.Type, column.Scale),
            Target = definition.Target,
            Cascade = cascade == Cascade.Restrict && definition.Type == ColumnType.Lookup ? null : cascade,
            Indexed = column.Indexed && definition.Type != ColumnType.Lookup,
            ChoiceList = OrNull(column.ChoiceList),
            Choices = shared ? [] : definition.Choices,
            RetiredChoices = shared ? [] : [.. column.RetiredChoices.Select(Option)],
            ReadRoles = [.. column.ReadRoles],
            Formula = OrNull(column.Formula),
            Rollup = column.Rollup is { } rollup ? Read(rollup, $"{path}.column.rollup", errors) : null,
        };
    }

    public static ChoicePart Read(V1.ChoiceList list) => new()
    {
        Name = list.Name,
        Label = Label(list.Label),
        Options = [.. list.Options.Select(Option)],
        Retired = [.. list.Retired.Select(Option)],
    };

    public static RulePart Read(V1.Rule rule, string path, FieldErrors errors) => new()
    {
        Name = rule.Name,
        Table = rule.Table,
        Label = Label(rule.Label),
        Order = rule.Order,
        Events = [.. rule.Events.Select((one, i) => Choices.Optional<V1.RuleEvent, RuleEvent>(one, $"{path}.events[{i}]", errors)).OfType<RuleEvent>()],
        WhenChanged = [.. rule.WhenChanged],
        When = OrNull(rule.When),
        Actions = [.. rule.Actions.Select(Read)],
    };

    public static ColumnDefinition Definition(Common.V1.ColumnDefinition column, string path, FieldErrors errors)
    {
        errors.Require(
            column.Type != Common.V1.ColumnType.Unspecified, $"{path}.type", "REQUIRED", "Het type ontbreekt.", "The type is missing.");
        errors.Require(
            column.RuleIds.Count == 0, $"{path}.rule_ids", "NOT_TAKEN",
            "Regels van een overeenkomst horen bij een module.", "Rules of an agreement belong to a module.");
        return new ColumnDefinition(
            column.Name, Choices.Optional<Common.V1.ColumnType, ColumnType>(column.Type, $"{path}.type", errors) ?? ColumnType.Text, Label(column.Label))
        {
            Required = column.Required,
            MaxLength = column.MaxLength == 0 ? 4000 : column.MaxLength,
            Minimum = column.HasMinimum ? Bound(column.Minimum, $"{path}.minimum", errors) : null,
            Maximum = column.HasMaximum ? Bound(column.Maximum, $"{path}.maximum", errors) : null,
            Choices = [.. column.Choices.Select(Option)],
            Target = OrNull(column.Target),
        };
    }

    public static LocalizedText Label(Common.V1.LocalizedText? text) => new(text?.Nl ?? "", text?.En ?? "");

    public static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static int? ScaleOf(ColumnType type, int scale) => (type, scale) switch
    {
        (_, 0) or (ColumnType.Decimal, 6) or (ColumnType.Money, 2) => null,
        _ => scale,
    };

    private static RollupModel Read(V1.Rollup rollup, string path, FieldErrors errors)
    {
        errors.Require(
            rollup.Function != Modular.Queries.V1.AggregateFunction.Unspecified, $"{path}.function", "REQUIRED", "Wat wordt berekend?", "What is computed?");
        return new RollupModel(
            Choices.Optional<Modular.Queries.V1.AggregateFunction, RollupFunction>(rollup.Function, $"{path}.function", errors) ?? RollupFunction.Count,
            rollup.Table, rollup.Lookup, OrNull(rollup.Column), OrNull(rollup.Filter));
    }

    private static RuleActionModel Read(V1.RuleAction action) => action.KindCase switch
    {
        V1.RuleAction.KindOneofCase.Require => new() { Require = action.Require },
        V1.RuleAction.KindOneofCase.Set => new() { Set = action.Set.Column, Value = action.Set.Value },
        V1.RuleAction.KindOneofCase.Refuse => new() { Refuse = Label(action.Refuse) },
        _ => new(),
    };

    private static ChoiceOption Option(Common.V1.ChoiceOption option) => new(option.Value, Label(option.Label));

    // Without zeros at the end: the same bound is always the same text.
    private static decimal? Bound(string text, string field, FieldErrors errors) =>
        Decimals.Read(new Google.Type.Decimal { Value = text }, field, errors) is { } bound
            ? decimal.Parse(Decimals.Text(bound), System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
