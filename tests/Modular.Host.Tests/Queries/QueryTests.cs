using Grpc.Core;
using Modular.Common.V1;
using Modular.Host.Tests.Calls;
using Modular.Metadata.V1;
using Modular.Queries.V1;

namespace Modular.Host.Tests.Queries;

public sealed class QueryTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task QueryRecords_TextAndTree_FindTheSameAndGiveTypedValues()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.AddAsync("a", 30, 12.5m, 5, visits.Town.Provider);
        await visits.AddAsync("b", 45);
        await visits.AddAsync("c");

        Assert.Equal(["c", "a", "b"], await visits.NotesAsync(""));
        Assert.Equal(["a"], await visits.NotesAsync("x_cost = 12.50 AND x_day <= 2026-01-05"));
        Assert.Equal(["c", "b"], await visits.NotesAsync("x_provider = null"));
        Assert.Equal(["a"], await visits.NotesAsync("x_provider.display_name : 'WERK'"));
        Assert.Equal(["a"], await visits.NotesAsync("x_day < today() OR x_day = today()"));
        var tree = visits.Ask(columns: ["x_note", "x_cost", "x_day", "x_provider.display_name", "id", "created_at"]);
        tree.Query.Where = new Filter
        {
            Not = new Filter
            {
                Comparison = new Comparison { Path = "x_minutes", Operator = Operator.In, Values = { new FieldValue { WholeNumber = 45 }, new FieldValue { WholeNumber = 46 } } },
            },
        };
        tree.Query.Filter = "x_minutes != null";
        var found = Assert.Single((await visits.Anna.QueryRecordsAsync(tree)).Records);
        Assert.Equal(Town.On(2026, 1, 5), found.Fields["x_day"].Date);
        Assert.Equal((12, 500_000_000), (found.Fields["x_cost"].Money.Units, found.Fields["x_cost"].Money.Nanos));
        Assert.Equal("Werkpad B.V.", found.Fields["x_provider.display_name"].Text);
        Assert.Equal(found.Name, $"{visits.Town.Tenant}/tables/x_visit/records/{found.Fields["id"].Text}");
        Assert.NotNull(found.Fields["created_at"].Instant);
        Assert.NotEmpty(found.Etag);
        Assert.Equal(2, (await visits.Anna.CountRecordsAsync(new() { Parent = visits.Town.Tenant, Query = new Query { Table = Visits.Table, Filter = "x_minutes > 0" } })).Count);
    }

    [Fact]
    public async Task QueryRecords_InPagesWhileOthersWrite_GivesEachRecordOnce()
    {
        var visits = await Visits.FoundAsync(host);
        for (var i = 0; i < 25; i++)
        {
            await visits.AddAsync($"a{Visits.Number(i)}", i % 3 == 0 ? null : i % 5);
        }

        var seen = new List<string>();
        for (var page = new QueryRecordsResponse { NextPageToken = "" }; ;)
        {
            page = await visits.Anna.QueryRecordsAsync(visits.Ask(size: 4, token: page.NextPageToken));
            seen.AddRange(page.Records.Select(record => record.Fields["x_note"].Text).Where(note => note[0] == 'a'));
            if (page.NextPageToken.Length == 0)
            {
                break;
            }

            await visits.AddAsync($"b{seen.Count}", seen.Count % 5);
        }

        Assert.Equal(25, seen.Count);
        Assert.Equal(25, seen.Distinct().Count());
    }

    [Fact]
    public async Task QueryRecords_TokenOfAnotherQueryOrCaller_IsRefused()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.AddAsync("a");
        await visits.AddAsync("b");
        var token = (await visits.Anna.QueryRecordsAsync(visits.Ask(size: 1))).NextPageToken;
        foreach (var call in (AsyncUnaryCall<QueryRecordsResponse>[])
            [
                visits.Administrator.QueryRecordsAsync(visits.Ask(size: 1, token: token)),
                visits.Anna.QueryRecordsAsync(visits.Ask("x_note != 'z'", 1, token)),
                visits.Anna.QueryRecordsAsync(visits.Ask(size: 1, token: token, columns: "x_note")),
                visits.Anna.QueryRecordsAsync(visits.Ask(size: 1, token: token + "x")),
            ])
        {
            Assert.Equal((StatusCode.InvalidArgument, "PAGE_TOKEN_INVALID"), (await Refused.ByAsync(call)).Outcome);
        }

        Assert.Single((await visits.Anna.QueryRecordsAsync(visits.Ask(size: 9, token: token))).Records);
    }

    [Fact]
    public async Task QueryRecords_AtFault_NamesEveryPart()
    {
        var visits = await Visits.FoundAsync(host);
        var wrong = visits.Ask("x_minutes = 'a' AND nothing = 1", columns: ["x_note", "x_secret", "x_provider.nothing"]);
        wrong.Query.OrderBy.Add(new Order { Path = "x_secret" });
        wrong.Query.AllPeriods = true;
        var refused = await Refused.ByAsync(visits.Anna.QueryRecordsAsync(wrong));
        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELDS"), refused.Outcome);
        Assert.Equal(
            [
                ("query.columns", "PATH_UNKNOWN"), ("query.columns", "PATH_UNKNOWN"), ("query.order_by", "PATH_UNKNOWN"),
                ("query.filter", "WRONG_TYPE"), ("query.filter", "PATH_UNKNOWN"), ("query.as_of", "AS_OF_NOT_ALLOWED"),
            ],
            refused.Fields);
        Assert.Equal([("page_size", "PAGE_SIZE_TOO_LARGE")], (await Refused.ByAsync(visits.Anna.QueryRecordsAsync(visits.Ask(size: 5001)))).Fields);
        var periods = new QueryRecordsRequest { Parent = visits.Town.Tenant, Query = new Query { Table = "rate" } };
        Assert.Equal([("query.as_of", "AS_OF_REQUIRED")], (await Refused.ByAsync(visits.Anna.QueryRecordsAsync(periods))).Fields);
        periods.Query.AsOf = Town.On(2026, 1, 1);
        Assert.Empty((await visits.Anna.QueryRecordsAsync(periods)).Records);
    }

    [Fact]
    public async Task AnyQuery_OfAHiddenColumn_IsRefusedAsOneThatIsNotThere()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.AddAsync("a");
        foreach (var path in (string[])["x_secret", "x_nothing"])
        {
            var query = new Query { Table = Visits.Table };
            var filtered = new Query { Table = Visits.Table, Filter = $"{path} = 'a'" };
            var calls = new Func<Task<Refused>>[]
            {
                async () => await Refused.ByAsync(visits.Anna.QueryRecordsAsync(new() { Parent = visits.Town.Tenant, Query = filtered })),
                async () => await Refused.ByAsync(visits.Anna.CountRecordsAsync(new() { Parent = visits.Town.Tenant, Query = filtered })),
                async () => await Refused.ByAsync(visits.Anna.AggregateRecordsAsync(new()
                {
                    Parent = visits.Town.Tenant, Query = query, Aggregates = { new Aggregate { Function = AggregateFunction.Max, Path = path } },
                })),
                async () => await Refused.ByAsync(visits.Anna.AggregateRecordsAsync(new()
                {
                    Parent = visits.Town.Tenant, Query = query, GroupBy = { new Grouping { Path = path } },
                    Aggregates = { new Aggregate { Function = AggregateFunction.Count } },
                })),
            };
            foreach (var call in calls)
            {
                Assert.Equal("PATH_UNKNOWN", Assert.Single((await call()).Fields).Reason);
            }
        }

        Assert.DoesNotContain("x_secret", (await visits.Anna.QueryRecordsAsync(visits.Ask())).Records[0].Fields.Keys);
        Assert.Single((await visits.Administrator.QueryRecordsAsync(visits.Ask("x_secret = null"))).Records);
        var measures = new QueryRecordsRequest { Parent = visits.Town.Tenant, Query = new Query { Table = "measure" } };
        Assert.Equal([("query.table", "TABLE_UNKNOWN")], (await Refused.ByAsync(visits.Of(visits.Town.Provider).QueryRecordsAsync(measures))).Fields);
        var hidden = new QueryRecordsRequest { Parent = visits.Town.Tenant, Query = new Query { Table = "trajectory", Filter = "participant.nothing = 'a'" } };
        Assert.Equal([("query.filter", "PATH_UNKNOWN")], (await Refused.ByAsync(visits.Anna.QueryRecordsAsync(hidden))).Fields);
    }

    [Fact]
    public async Task AnyQuery_OfAProvider_SeesItsOwnRowsOnly()
    {
        var visits = await Visits.FoundAsync(host);
        var town = visits.Town;
        var other = await town.AddProviderAsync("Andere weg");
        await visits.AddAsync("own", 1, provider: town.Provider);
        await visits.AddAsync("other", 2, provider: other);
        await visits.AddAsync("nobody", 4);
        var trajectory = await town.OrderAsync();
        await town.ProviderStaff.FireTriggerAsync(town.Start(trajectory.Name, Town.On(2026, 1, 12)));
        var sum = new AggregateRecordsRequest
        {
            Parent = town.Tenant,
            Query = new Query { Table = Visits.Table },
            Aggregates = { new Aggregate { Function = AggregateFunction.Sum, Path = "x_minutes" }, new Aggregate { Function = AggregateFunction.Count } },
        };
        var people = new QueryRecordsRequest { Parent = town.Tenant, Query = new Query { Table = "participant", Columns = { "surname" } } };
        var reports = new CountRecordsRequest { Parent = town.Tenant, Query = new Query { Table = "report" } };

        Assert.Equal([1, 1], (await visits.Of(town.Provider).AggregateRecordsAsync(sum)).Rows[0].Values.Select(value => value.WholeNumber));
        Assert.Equal([2, 1], (await visits.Of(other).AggregateRecordsAsync(sum)).Rows[0].Values.Select(value => value.WholeNumber));
        Assert.Equal([7, 3], (await visits.Anna.AggregateRecordsAsync(sum)).Rows[0].Values.Select(value => value.WholeNumber));
        Assert.Equal("Jansen", Assert.Single((await visits.Of(town.Provider).QueryRecordsAsync(people)).Records).Fields["surname"].Text);
        Assert.Empty((await visits.Of(other).QueryRecordsAsync(people)).Records);
        Assert.Equal(0, (await visits.Of(other).CountRecordsAsync(reports)).Count);
        Assert.Equal((await visits.Anna.CountRecordsAsync(reports)).Count, (await visits.Of(town.Provider).CountRecordsAsync(reports)).Count);
        Assert.True((await visits.Anna.CountRecordsAsync(reports)).Count > 0);
    }

    [Fact]
    public async Task AggregateRecords_ByPartOfTheCalendar_IsExact()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.AddAsync("a", 1, 0.1m, 1);
        await visits.AddAsync("b", 2, 0.2m, 2);
        await visits.AddAsync("c", 2);
        var rows = (await visits.Anna.AggregateRecordsAsync(new()
        {
            Parent = visits.Town.Tenant,
            Query = new Query { Table = Visits.Table },
            GroupBy = { new Grouping { Path = "x_day", Part = CalendarPart.Month } },
            Aggregates =
            {
                new Aggregate { Function = AggregateFunction.Sum, Path = "x_cost" }, new Aggregate { Function = AggregateFunction.Average, Path = "x_cost" },
                new Aggregate { Function = AggregateFunction.Average, Path = "x_minutes" }, new Aggregate { Function = AggregateFunction.Min, Path = "x_note" },
            },
        })).Rows;
        Assert.Equal(["", "2026-01"], rows.Select(row => row.Group[0].Text));
        Assert.Equal(FieldValue.KindOneofCase.None, rows[0].Group[0].KindCase);
        Assert.Equal(
            """[{ "money": { "currencyCode": "EUR" } }, { }, { "decimal": { "value": "2" } }, { "text": "c" }]""",
            $"[{string.Join(", ", rows[0].Values)}]");
        Assert.Equal(
            """[{ "money": { "currencyCode": "EUR", "nanos": 300000000 } }, { "money": { "currencyCode": "EUR", "nanos": 150000000 } }, { "decimal": { "value": "1.5" } }, { "text": "a" }]""",
            $"[{string.Join(", ", rows[1].Values)}]");
        var refused = await Refused.ByAsync(visits.Anna.AggregateRecordsAsync(new()
        {
            Parent = visits.Town.Tenant,
            Query = new Query { Table = Visits.Table, Columns = { "x_note" } },
            Aggregates = { new Aggregate { Function = AggregateFunction.Sum, Path = "x_note" }, new Aggregate { Function = AggregateFunction.Sum }, new Aggregate() },
        }));
        Assert.Equal([("query.columns", "NOT_ALLOWED"), ("aggregates[2].function", "VALUE_UNKNOWN")], refused.Fields);
    }

    [Fact]
    public async Task ExportRecords_InParts_GivesAllOfOneMoment()
    {
        var visits = await Visits.FoundAsync(host);
        for (var i = 0; i < 12; i++)
        {
            await visits.AddAsync($"a{i}", i);
        }

        using var export = visits.Anna.ExportRecords(new() { Parent = visits.Town.Tenant, Query = new Query { Table = Visits.Table, Filter = "x_minutes > 1" } });
        var parts = new List<ExportRecordsResponse>();
        await foreach (var part in export.ResponseStream.ReadAllAsync())
        {
            parts.Add(part);
        }

        Assert.Equal(10, parts.Sum(part => part.Records.Count));
        Assert.Equal(10, parts[^1].Total);
        Assert.Equal(host.SequenceOf(visits.Town.Tenant), parts[0].Sequence);
    }

    [Fact]
    public async Task ExportRecords_TextOfManyBytes_FitsInItsMessages()
    {
        var visits = await Visits.FoundAsync(host);
        var note = new string('€', 4_000);
        for (var i = 0; i < 400; i++)
        {
            await visits.AddAsync(note);
        }

        using var export = visits.Anna.ExportRecords(new() { Parent = visits.Town.Tenant, Query = new Query { Table = Visits.Table } });
        var records = 0;
        await foreach (var part in export.ResponseStream.ReadAllAsync())
        {
            records += part.Records.Count;
        }

        Assert.Equal(400, records);
    }

    [Fact]
    public async Task AggregateRecords_SumTooLargeForAnAmount_IsRefused()
    {
        var visits = await Visits.FoundAsync(host);
        await new MetadataService.MetadataServiceClient(host.As("administrator")).ChangeMetadataAsync(new()
        {
            Parent = visits.Town.Tenant,
            RequestId = visits.Town.NextId(),
            Changes = { MetadataSamples.Column(Visits.Table, "x_much", ColumnType.Money, column => column.Formula = "x_cost * 90000") },
        });
        for (var i = 0; i < 110; i++)
        {
            await visits.AddAsync("a", cost: 999_999_999_999m);
        }

        var sum = new AggregateRecordsRequest
        {
            Parent = visits.Town.Tenant,
            Query = new Query { Table = Visits.Table },
            Aggregates = { new Aggregate { Function = AggregateFunction.Average, Path = "x_much" }, new Aggregate { Function = AggregateFunction.Sum, Path = "x_much" } },
        };
        Assert.Equal([("aggregates[1]", "OUT_OF_RANGE")], (await Refused.ByAsync(visits.Anna.AggregateRecordsAsync(sum))).Fields);
    }

    [Fact]
    public async Task QueryRecords_MoreWaysThanTheDatabaseJoins_IsRefused()
    {
        var visits = await Visits.FoundAsync(host);
        string[] steps = ["x_one", "x_two", "x_three"];
        await new MetadataService.MetadataServiceClient(host.As("administrator")).ChangeMetadataAsync(new()
        {
            Parent = visits.Town.Tenant,
            RequestId = visits.Town.NextId(),
            Changes = { steps.Select(step => MetadataSamples.Column(Visits.Table, step, ColumnType.Lookup, column => (column.Definition.Target, column.Cascade) = (Visits.Table, Cascade.SetNull))) },
        });
        var paths = (from a in steps from b in steps from c in steps from d in steps select $"{a}.{b}.{c}.{d}.x_note").ToList();

        var refused = await Refused.ByAsync(visits.Anna.QueryRecordsAsync(visits.Ask(columns: [.. paths.Take(60)])));
        var counted = await Refused.ByAsync(visits.Anna.CountRecordsAsync(new()
        {
            Parent = visits.Town.Tenant,
            Query = new Query { Table = Visits.Table, Filter = string.Join(" AND ", paths.Take(60).Select(path => $"{path} = 'a'")) },
        }));

        Assert.Equal([("query.columns", "TOO_MANY_LOOKUPS")], refused.Fields);
        Assert.Equal([("query.filter", "TOO_MANY_LOOKUPS")], counted.Fields);
        Assert.Empty((await visits.Anna.QueryRecordsAsync(visits.Ask(columns: [.. paths.Take(25)]))).Records);
    }

    [Fact]
    public async Task RunNamedQuery_OfTheRegion_AsksWithParameters()
    {
        var visits = await Visits.FoundAsync(host);
        var town = visits.Town;
        var trajectory = await town.OrderAsync();
        await town.ProviderStaff.FireTriggerAsync(town.Start(trajectory.Name, Town.On(2026, 1, 12)));
        var request = new RunNamedQueryRequest
        {
            Parent = town.Tenant,
            Query = "reg_reports_due",
            Parameters = { ["from"] = new FieldValue { Date = Town.On(2026, 1, 1) }, ["until"] = new FieldValue { Date = Town.On(2027, 12, 31) } },
        };
        var found = (await visits.Anna.RunNamedQueryAsync(request)).Records;
        Assert.NotEmpty(found);
        Assert.All(found, report => Assert.Equal("Werkpad B.V.", report.Fields["trajectory.provider.display_name"].Text));
        Assert.Equal(found.Count, (await visits.Of(town.Provider).RunNamedQueryAsync(request)).Records.Count);
        request.Parameters.Remove("until");
        request.Parameters["nothing"] = new FieldValue { YesNo = true };
        Assert.Equal(
            [("parameters.nothing", "UNKNOWN_FIELD"), ("parameters.until", "REQUIRED")], (await Refused.ByAsync(visits.Anna.RunNamedQueryAsync(request))).Fields);
        request.Query = "reg_nothing";
        Assert.Equal([("query", "QUERY_UNKNOWN")], (await Refused.ByAsync(visits.Anna.RunNamedQueryAsync(request))).Fields);
    }

    [Fact]
    public async Task RunNamedQuery_AllItsColumnsAreHidden_GivesTheIdentifierOnly()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.AddAsync("a", 1);
        await new MetadataService.MetadataServiceClient(host.As("administrator")).ChangeMetadataAsync(new()
        {
            Parent = visits.Town.Tenant,
            RequestId = visits.Town.NextId(),
            Changes =
            {
                new MetadataChange
                {
                    PutQuery = new NamedQuery { Name = "x_secrets", Label = MetadataSamples.Said("x"), Query = new Query { Table = Visits.Table, Columns = { "x_secret" } } },
                },
            },
        });

        var found = (await visits.Anna.RunNamedQueryAsync(new() { Parent = visits.Town.Tenant, Query = "x_secrets" })).Records;

        Assert.Equal("id", Assert.Single(Assert.Single(found).Fields).Key);
    }

    [Fact]
    public async Task ExplainQuery_FilterOnAnIndexedColumn_ShowsTheIndexAndNoValue()
    {
        var visits = await Visits.FoundAsync(host);
        var request = new ExplainQueryRequest { Parent = visits.Town.Tenant, Query = new Query { Table = Visits.Table, Filter = "x_day = 2026-01-05 AND x_note = 'Jansen'" } };
        var plan = await visits.Administrator.ExplainQueryAsync(request);
        Assert.Contains(plan.Steps, step => step.StartsWith("SEARCH", StringComparison.Ordinal));
        Assert.DoesNotContain("Jansen", plan.Statement);
        Assert.Equal(3, plan.Parameters);
        Assert.Equal("ROLE_NOT_PERMITTED", (await Refused.ByAsync(visits.Anna.ExplainQueryAsync(request))).Reason);
    }
}
