using Google.Protobuf;
using Modular.Common.V1;
using Modular.Metadata.V1;
using Modular.Queries.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>A good request for every method of metadata.</summary>
internal static class MetadataSamples
{
    public static IEnumerable<(string Role, IMessage Request)> Of(Town town) =>
    [
        ("provider", new ListTablesRequest { Parent = town.Tenant, PageSize = 3, Layer = Layer.Platform }),
        ("policy_adviser", new GetTableRequest { Name = $"{town.Tenant}/tables/provider" }),
        ("provider", new ListChoicesRequest { Parent = town.Tenant, PageSize = 1 }),
        ("case_manager", new ListNamedQueriesRequest { Parent = town.Tenant }),
        ("provider", new GetLimitsRequest { Name = town.Tenant }),
        ("administrator", Visit(town)),
        ("administrator", new ChangeMetadataRequest
        {
            Parent = town.Tenant,
            Changes =
            {
                new MetadataChange
                {
                    Rename = new RenamePart { Part = new PartName { Kind = PartKind.Column, Name = "x_visit.x_number" }, NewName = "x_code" },
                },
                new MetadataChange { Remove = new PartName { Kind = PartKind.Query, Name = "x_open" } },
            },
            AllowDataLoss = true,
            ValidateOnly = true,
        }),
    ];

    /// <summary>One part of every kind.</summary>
    public static ChangeMetadataRequest Visit(Town town) => new()
    {
        Parent = town.Tenant,
        RequestId = town.NextId(),
        Changes =
        {
            new MetadataChange { PutChoice = new ChoiceList { Name = "x_result", Label = Said("Uitkomst"), Options = { Option("met"), Option("nobody") } } },
            new MetadataChange
            {
                PutTable = new Table
                {
                    Name = "x_visit",
                    Label = Said("Huisbezoek"),
                    ReadRoles = { "case_manager", "administrator", "provider" },
                    WriteRoles = { "case_manager" },
                    ProviderPath = "x_provider",
                    ReferenceData = true,
                },
            },
            Column("x_visit", "x_number", ColumnType.Text, column => column.Definition.Required = true),
            Column("x_visit", "x_provider", ColumnType.Lookup, column => (column.Definition.Target, column.Cascade) = ("provider", Cascade.SetNull)),
            Column("x_visit", "x_result", ColumnType.Choice, column => column.ChoiceList = "x_result"),
            Column("x_visit", "x_minutes", ColumnType.WholeNumber, column => (column.Definition.Minimum, column.Definition.Maximum) = ("0", "600")),
            Column("x_visit", "x_hours", ColumnType.Decimal, column => (column.Formula, column.Scale) = ("x_minutes / 60", 2)),
            Column("provider", "x_visits", ColumnType.WholeNumber, column => column.Rollup = new Rollup
            {
                Function = AggregateFunction.Count, Table = "x_visit", Lookup = "x_provider", Filter = "x_result = \"met\"",
            }),
            new MetadataChange { PutKey = new PutKey { Table = "x_visit", Key = new Key { Name = "x_by_number", Columns = { "x_number" } } } },
            new MetadataChange
            {
                PutRelationship = new Relationship { Name = "x_visited", Label = Said("Bezocht"), FromTable = "participant", ToTable = "x_visit" },
            },
            new MetadataChange
            {
                PutRule = new Rule
                {
                    Name = "x_result_with_minutes",
                    Table = "x_visit",
                    Label = Said("Met minuten een uitkomst"),
                    Order = 10,
                    Events = { RuleEvent.Create, RuleEvent.Update },
                    WhenChanged = { "x_minutes" },
                    When = "x_minutes > 0",
                    Actions =
                    {
                        new RuleAction { Require = "x_result" },
                        new RuleAction { Refuse = Said("Nee.") },
                        new RuleAction { Set = new SetColumn { Column = "x_minutes", Value = "x_minutes + 1" } },
                    },
                },
            },
            new MetadataChange
            {
                PutQuery = new NamedQuery
                {
                    Name = "x_open",
                    Label = Said("Open"),
                    Query = new Query
                    {
                        Table = "x_visit", Columns = { "x_number" }, Filter = "x_minutes >= $least", OrderBy = { new Order { Path = "x_number", Descending = true } },
                    },
                    Parameters = { new ColumnDefinition { Name = "least", Type = ColumnType.WholeNumber, Label = Said("Minstens"), Required = true } },
                },
            },
        },
    };

    public static LocalizedText Said(string text) => new() { Nl = text, En = text };

    public static MetadataChange Column(string table, string name, ColumnType type, Action<Column>? more = null)
    {
        var column = new Column { Definition = new ColumnDefinition { Name = name, Type = type, Label = Said(name) } };
        more?.Invoke(column);
        return new MetadataChange { PutColumn = new PutColumn { Table = table, Column = column } };
    }

    private static ChoiceOption Option(string value) => new() { Value = value, Label = Said(value) };
}
