using System.Collections.Immutable;
using Modular.Data.Tables;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Modelling;
using ColumnType = Modular.Sdk.Modelling.ColumnType;

namespace Modular.Engine.Metadata;

/// <summary>The parts that a tenant declares, found by name and by table, as the model shows them.</summary>
internal sealed class OwnParts
{
    private readonly Dictionary<(PartKind Kind, string Name), Component> byName;
    private readonly ILookup<string, ColumnPart> columns;
    private readonly ILookup<string, KeyPart> keys;
    private readonly ILookup<string, RulePart> rules;
    private readonly ILookup<string, RelationshipPart> relationships;

    public OwnParts(IEnumerable<Component> components)
    {
        var present = components.Where(component => !component.Gone).ToList();
        byName = present.ToDictionary(component => (component.Part.PartKind, component.Part.Name));
        columns = Of<ColumnPart>(present).ToLookup(part => part.Table, StringComparer.Ordinal);
        keys = Of<KeyPart>(present).ToLookup(part => part.Table, StringComparer.Ordinal);
        rules = Of<RulePart>(present).ToLookup(part => part.Table, StringComparer.Ordinal);
        relationships = Of<RelationshipPart>(present).ToLookup(part => part.FromTable, StringComparer.Ordinal);
        Choices = [.. Of<ChoicePart>(present).Select(part => new ChoiceListModel(part.Name, part.Label, part.Options, part.Retired, Layer.Tenant))];
        Queries = [.. Of<QueryPart>(present).Select(Query)];
        Relationships = [.. Of<RelationshipPart>(present)];
    }

    public ImmutableArray<ChoiceListModel> Choices { get; }

    public ImmutableArray<NamedQueryModel> Queries { get; }

    public ImmutableArray<RelationshipPart> Relationships { get; }

    public TablePart? Table(string name) => Find(PartKind.Table, name)?.Part as TablePart;

    public RelationshipPart? Relationship(string name) => Find(PartKind.Relationship, name)?.Part as RelationshipPart;

    public ChoicePart? Choice(string name) => Find(PartKind.Choice, name)?.Part as ChoicePart;

    public Component? Find(PartKind kind, string name) => byName.GetValueOrDefault((kind, name));

    public IEnumerable<ColumnPart> Columns(string table) => columns[table];

    public IEnumerable<KeyPart> Keys(string table) => keys[table];

    public ImmutableArray<string> FormerNames(Part part) => Find(part.PartKind, part.Name)?.FormerNames ?? [];

    /// <summary>A table with what the tenant adds to it, as far as the store has it.</summary>
    public TableModel Extended(TableModel table, TableSchema schema)
    {
        var stored = schema.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var ownKeys = keys[table.Name].ToList();
        return table with
        {
            Columns = [.. table.Columns, .. columns[table.Name].Where(part => stored.Contains(part.OwnName)).Select(Column)],
            Keys =
            [
                .. table.Keys.Where(key => !ownKeys.Exists(own => own.Columns.SequenceEqual(key.Columns))),
                .. ownKeys.Select(part => new KeyModel(part.OwnName, part.Columns, Layer.Tenant)),
            ],
            Rules = [.. rules[table.Name].OrderBy(part => part.Order).Select(Rule)],
            Relationships = [.. relationships[table.Name].Select(part => new RelationshipModel(part.Name, part.Label, part.FromTable, part.ToTable))],
        };
    }

    /// <summary>The choices of a column that may be given, and those that may stay.</summary>
    public (ImmutableArray<ChoiceOption> Options, ImmutableArray<ChoiceOption> Retired) ChoicesOf(ColumnPart part) => part.ChoiceList switch
    {
        null => (part.Choices, part.RetiredChoices),
        var name when Choice(name) is { } list => (list.Options, list.Retired),
        _ => ([], []),
    };

    private ColumnModel Column(ColumnPart part)
    {
        var (options, retired) = ChoicesOf(part);
        return new ColumnModel(
            part.Id!,
            new ColumnDefinition(part.OwnName, part.Type, part.Label)
            {
                Required = part.Required,
                MaxLength = part.MaxLength ?? OwnColumns.DefaultMaxLength,
                Minimum = part.Minimum,
                Maximum = part.Maximum,
                Choices = options,
                Target = part.Target,
                Indexed = part.Indexed,
            },
            Layer.Tenant)
        {
            Owner = part.Formula is not null ? ColumnOwner.Derived : part.Rollup is not null ? ColumnOwner.RolledUp : ColumnOwner.Client,
            Scale = part.Type switch { ColumnType.Money => 2, ColumnType.Decimal => part.Scale ?? OwnColumns.DefaultScale, _ => 0 },
            Cascade = part.Cascade ?? Cascade.Restrict,
            ChoiceList = part.ChoiceList,
            RetiredChoices = retired,
            Readers = part.ReadRoles,
            Formula = part.Formula,
            Rollup = part.Rollup,
            FormerNames = FormerNames(part),
        };
    }

    private static RuleModel Rule(RulePart part) => new(part.Name, part.Table, part.Label)
    {
        Order = part.Order,
        Events = part.Events.IsEmpty ? [RuleEvent.Create, RuleEvent.Update] : part.Events,
        WhenChanged = part.WhenChanged,
        When = part.When,
        Actions = part.Actions,
    };

    private static NamedQueryModel Query(QueryPart part) => new(part.Name, part.Label, part.Table)
    {
        Columns = part.Columns,
        Filter = part.Filter,
        OrderBy = part.OrderBy,
        AsOfParameter = part.AsOfParameter,
        Parameters = part.Parameters,
        Layer = Layer.Tenant,
    };

    private static IEnumerable<T> Of<T>(IEnumerable<Component> components)
        where T : Part => components.Select(component => component.Part).OfType<T>();
}
