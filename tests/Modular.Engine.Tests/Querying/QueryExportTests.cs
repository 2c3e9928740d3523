using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Querying;
using Modular.Engine.Security;
using Modular.Sdk;

namespace Modular.Engine.Tests.Querying;

public sealed class QueryExportTests
{
    private static readonly Principal Anna = new("anna", RoleIds.CaseManager, null);

    [Fact]
    public async Task Export_WhileOthersWrite_ShowsOneMoment()
    {
        using var world = await World.CreateAsync();
        await WriteAsync(world, (transaction, id) => transaction.Insert("index_figure", id, RowValues.Of(("series", "s"), ("period", id), ("value", 1m))), 0, 1200);
        using var export = RecordQueries.Export(world.Tenant, new RecordQuery("index_figure") { Columns = ["value"], Filter = "value = 1" }, Anna, default);
        var (rows, parts) = (0, 0);
        while (export.Read())
        {
            Assert.Equal(1m, export.Row.Decimal(0));
            if (++rows % 500 == 0)
            {
                await WriteAsync(world, (transaction, id) => transaction.Update("index_figure", id, RowValues.Of(("value", 2m))), 1000 * parts, 200);
                await WriteAsync(world, (transaction, id) => transaction.Insert("index_figure", id, RowValues.Of(("series", "t"), ("period", id), ("value", 1m))), 5000 + (1000 * parts), 200);
                await export.DeliverAsync(_ => Task.CompletedTask);
                parts++;
            }
        }

        Assert.Equal((1200, 2), (rows, parts));
        Assert.Equal(1200 - 400 + 400, RecordQueries.Count(world.Tenant, new RecordQuery("index_figure") { Filter = "value = 1" }, Anna, default));
    }

    [Fact]
    public async Task Export_MoreAtOnceThanThereMayBe_IsRefusedUntilOneEnds()
    {
        using var world = await World.CreateAsync();
        QueryExport Open() => RecordQueries.Export(world.Tenant, new RecordQuery("provider"), Anna, default);
        var open = Enumerable.Range(0, QueryLimits.MostExports).Select(_ => Open()).ToList();
        for (var again = 0; again < 2; again++)
        {
            var refused = Assert.Throws<ModularException>(Open);
            Assert.Equal((ErrorReason.QueryTooCostly, "exports"), (refused.Reason, refused.Metadata["limit"]));
        }

        open[0].Dispose();
        open[0].Dispose();
        open[0] = Open();
        Assert.Throws<ModularException>(Open);
        open.ForEach(export => export.Dispose());
    }

    [Fact]
    public async Task Export_Cancelled_Ends()
    {
        using var world = await World.CreateAsync();
        using var cancel = new CancellationTokenSource();
        using var export = RecordQueries.Export(world.Tenant, new RecordQuery("provider"), Anna, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => export.DeliverAsync(async token => await Task.Delay(Timeout.Infinite, token)));
    }

    [Fact]
    public async Task Compute_MoreGroupsThanThereMayBe_IsRefusedWithTheLimit()
    {
        using var world = await World.CreateAsync();
        await WriteAsync(world, (transaction, id) => transaction.Insert("index_figure", id, RowValues.Of(("series", "s"), ("period", id))), 0, QueryLimits.MostGroups + 1);
        var query = new AggregateQuery(
            new RecordQuery("index_figure"), [new Data.Querying.GroupPath("id")], [new Aggregate(AggregateFunction.Count, null)]);
        var refused = Assert.Throws<ModularException>(() => AggregateQueries.Compute(world.Tenant, query, Anna, default));
        Assert.Equal((ErrorReason.QueryTooCostly, "groups", "10000"), (refused.Reason, refused.Metadata["limit"], refused.Metadata["most"]));
        var less = query with { Records = new RecordQuery("index_figure") { Filter = "id != 'f00000'" } };
        Assert.Equal(QueryLimits.MostGroups, AggregateQueries.Compute(world.Tenant, less, Anna, default).Rows.Count);
    }

    [Fact]
    public async Task Compute_GroupsOfLongTexts_IsRefusedBeforeAllAreRead()
    {
        using var world = await World.CreateAsync();
        await world.Tenant.Store.EnsureTablesAsync([new("letter", [new("said", ColumnType.Text) { MaxLength = 5000 }])], AuditContext.System("test"), World.Start);
        await WriteAsync(
            world, (transaction, id) => transaction.Insert("letter", id, RowValues.Of(("said", $"{id}{new string('é', 4000)}"))), 0, QueryLimits.MostGroupBytes / 8000 + 1);
        var query = new AggregateQuery(
            new RecordQuery("letter"), [new Data.Querying.GroupPath("said")], [new Aggregate(AggregateFunction.Count, null)]);
        var refused = Assert.Throws<ModularException>(() => AggregateQueries.Compute(world.Tenant, query, Anna, default));
        Assert.Equal((ErrorReason.QueryTooCostly, "group_bytes"), (refused.Reason, refused.Metadata["limit"]));
    }

    [Fact]
    public async Task AnyQuery_OfAFileThatCannotBeUsed_IsRefusedAsUnavailable()
    {
        using var world = await World.CreateAsync();
        var (tenant, query) = (world.Tenant, new RecordQuery("provider"));
        using var export = RecordQueries.Export(tenant, query, Anna, default);
        tenant.Store.Dispose();
        foreach (var ask in (Action[])
            [
                () => RecordQueries.Count(tenant, query, Anna, default),
                () => RecordQueries.Query(tenant, query, new QueryPage(1, ""), Anna, (_, _) => true, default),
                () => RecordQueries.Export(tenant, query, Anna, default),
                () => AggregateQueries.Compute(tenant, new AggregateQuery(query, [], [new Aggregate(AggregateFunction.Count, null)]), Anna, default),
            ])
        {
            Assert.Equal(ErrorReason.StorageUnavailable, Assert.Throws<ModularException>(ask).Reason);
        }
    }

    private static Task<int> WriteAsync(World world, Func<WriteTransaction, string, object> write, int from, int count) =>
        world.Tenant.Store.WriteAsync(AuditContext.System("test"), World.Start, transaction =>
        {
            for (var i = from; i < from + count; i++)
            {
                write(transaction, $"f{i:00000}");
            }

            return count;
        });
}
