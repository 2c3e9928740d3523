using Grpc.Core;
using Modular.Host.Tests.Calls;
using Modular.Records.V1;
using static Modular.Host.Tests.Records.Visits;

namespace Modular.Host.Tests.Records;

public sealed class ConcurrencyTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const int Rounds = 10_000;
    private const int Callers = 8;

    [Fact]
    public async Task UpsertRecord_By32WritersOfOneKey_MakesOneRow()
    {
        var visits = await Visits.FoundAsync(host);

        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(async writer =>
            (await visits.CaseManager.UpsertRecordAsync(visits.Upsert("V-1", ("x_minutes", Whole(writer))))).Result));

        Assert.Equal(1, visits.Count());
        Assert.Single(results, result => result.Created);
        Assert.Single(results.Select(result => result.Record.Name).Distinct());
    }

    [Fact]
    public async Task CreateRecord_By32WritersOfOneKey_MakesOneRowAndRefusesTheRest()
    {
        var visits = await Visits.FoundAsync(host);

        var refusals = (await Task.WhenAll(Enumerable.Range(0, 32).Select(async _ =>
        {
            try
            {
                await visits.CreateAsync("V-1");
                return null;
            }
            catch (RpcException error)
            {
                return Refused.Of(error);
            }
        }))).OfType<Refused>().ToList();

        Assert.Equal((1, 31), (visits.Count(), refusals.Count));
        Assert.All(refusals, refused => Assert.Equal((StatusCode.AlreadyExists, "RESOURCE_EXISTS"), refused.Outcome));
    }

    [Fact]
    public async Task UpdateRecord_ByEtagInTenThousandRounds_LosesNoUpdate()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.As("administrator").UpsertRecordAsync(visits.Upsert("V-1", ("x_secret", Text("0"))));
        var name = (await visits.CaseManager.GetRecordAsync(new GetRecordRequest
        {
            Name = visits.Table,
            Key = new KeyValues { Values = { ["x_number"] = Text("V-1") } },
        })).Record.Name;

        var acknowledged = (await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => CountAsync(visits, name, Rounds / Callers)))).Sum();

        var end = await visits.As("administrator").GetRecordAsync(new GetRecordRequest { Name = name });
        Assert.Equal(Text($"{acknowledged}"), end.Record.Fields["x_secret"]);
        Assert.True(acknowledged >= Rounds / Callers, $"Only {acknowledged} of {Rounds} got through.");
    }

    // Every round counts up what was last seen; when somebody was first, what is there is read instead.
    private static async Task<int> CountAsync(Visits visits, string name, int rounds)
    {
        var client = visits.As("administrator");
        var seen = (await client.GetRecordAsync(new GetRecordRequest { Name = name })).Record;
        var done = 0;
        for (var round = 0; round < rounds; round++)
        {
            var next = int.Parse(seen.Fields["x_secret"].Text, System.Globalization.CultureInfo.InvariantCulture) + 1;
            var request = visits.Update(name.Split('/')[^1], ("x_secret", Text($"{next}")));
            request.Condition = new WriteCondition { Etag = seen.Etag };
            try
            {
                seen = (await client.UpdateRecordAsync(request)).Result.Record;
                done++;
            }
            catch (RpcException error) when (error.StatusCode == StatusCode.Aborted)
            {
                seen = (await client.GetRecordAsync(new GetRecordRequest { Name = name })).Record;
            }
        }

        return done;
    }
}
