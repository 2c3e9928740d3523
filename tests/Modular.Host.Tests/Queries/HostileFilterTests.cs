using System.Text.RegularExpressions;
using Grpc.Core;
using Modular.Engine.Tests.Querying;
using Modular.Host.Tests.Calls;
using Modular.Queries.V1;

namespace Modular.Host.Tests.Queries;

public sealed class HostileFilterTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const int Filters = 3000;

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["note"] = "x_note",
        ["other"] = "x_provider.display_name",
        ["branch"] = "x_provider",
        ["count"] = "x_minutes",
        ["rate"] = "x_hours",
        ["price"] = "x_cost",
        ["paid"] = "x_cost",
        ["day"] = "x_day",
        ["until"] = "x_day",
        ["at"] = "x_at",
        ["done"] = "x_done",
        ["secret"] = "x_secret",
        ["visit"] = "x_visit",
        ["branch.title"] = "x_provider.city",
    };

    [Fact]
    public async Task QueryRecords_OfAnyFilter_IsAnsweredOrRefusedWithAReason()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.AddAsync("a", 1, 1.5m, 1, visits.Town.Provider);
        var answered = 0;
        for (var seed = 0; seed < Filters; seed++)
        {
            var filter = Regex.Replace(new AnyFilter(seed).Any(), @"\b[a-z]+(\.title)?\b", name => Columns.GetValueOrDefault(name.Value, name.Value));
            try
            {
                await visits.Anna.QueryRecordsAsync(new() { Parent = visits.Town.Tenant, Query = new Query { Table = Visits.Table, Filter = filter } });
                answered++;
            }
            catch (RpcException error)
            {
                var refused = Refused.Of(error);
                Assert.True(refused.Outcome == (StatusCode.InvalidArgument, "INVALID_FIELDS"), $"{refused.Outcome}: {filter}");
                Assert.All(refused.Fields, field => Assert.Equal("query.filter", field.Field));
            }
        }

        Assert.True(answered > Filters / 20, $"{answered}");
        Assert.Single((await visits.Anna.QueryRecordsAsync(visits.Ask())).Records);
    }
}
