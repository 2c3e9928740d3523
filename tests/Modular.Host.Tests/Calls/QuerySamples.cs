using Google.Protobuf;
using Modular.Common.V1;
using Modular.Queries.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>A good request for every method of queries.</summary>
internal static class QuerySamples
{
    public static IEnumerable<(string Role, IMessage Request)> Of(Town town) =>
    [
        ("provider", new QueryRecordsRequest
        {
            Parent = town.Tenant,
            Query = new Query
            {
                Table = "trajectory",
                Columns = { "client_number", "state", "provider.display_name", "price" },
                Filter = "state IN ('ordered', 'started') AND provider.display_name : 'werk' OR price >= 10.5",
                OrderBy = { new Order { Path = "ordered_on", Descending = true }, new Order { Path = "provider.display_name" } },
            },
            PageSize = 2,
        }),
        ("case_manager", new QueryRecordsRequest
        {
            Parent = town.Tenant,
            Query = new Query
            {
                Table = "participant",
                Where = new Filter
                {
                    AnyOf = new Filters
                    {
                        Filters_ =
                        {
                            Compare("client_number", Operator.StartsWith, "L-"),
                            new Filter { Not = Compare("surname", Operator.Contains, "jan") },
                            new Filter
                            {
                                Comparison = new Comparison
                                {
                                    Path = "municipality", Operator = Operator.In, Values = { new FieldValue { Text = "Voorbeeldstad" } },
                                },
                            },
                        },
                    },
                },
            },
        }),
        ("provider", new CountRecordsRequest { Parent = town.Tenant, Query = new Query { Table = "deadline", Filter = "due_on > 2026-01-01" } }),
        ("case_manager", new AggregateRecordsRequest
        {
            Parent = town.Tenant,
            Query = new Query { Table = "trajectory" },
            GroupBy = { new Grouping { Path = "ordered_on", Part = CalendarPart.Quarter }, new Grouping { Path = "provider.display_name" } },
            Aggregates =
            {
                new Aggregate { Function = AggregateFunction.Count }, new Aggregate { Function = AggregateFunction.Sum, Path = "price" },
                new Aggregate { Function = AggregateFunction.Average, Path = "price" },
            },
        }),
        ("provider", new ExportRecordsRequest { Parent = town.Tenant, Query = new Query { Table = "trajectory" } }),
        ("case_manager", new RunNamedQueryRequest
        {
            Parent = town.Tenant,
            Query = "reg_reports_due",
            Parameters =
            {
                ["from"] = new FieldValue { Date = Town.On(2026, 1, 1) }, ["until"] = new FieldValue { Date = Town.On(2026, 12, 31) },
            },
        }),
        ("administrator", new ExplainQueryRequest { Parent = town.Tenant, Query = new Query { Table = "rate", Filter = "valid_to = null" } }),
    ];

    private static Filter Compare(string path, Operator sign, string text) => new()
    {
        Comparison = new Comparison { Path = path, Operator = sign, Value = new FieldValue { Text = text } },
    };
}
