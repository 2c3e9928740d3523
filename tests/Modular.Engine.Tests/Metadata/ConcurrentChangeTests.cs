using Modular.Engine.Errors;
using Modular.Engine.Metadata.Changes;
using static Modular.Engine.Tests.Metadata.OwnMetadata;

namespace Modular.Engine.Tests.Metadata;

public sealed class ConcurrentChangeTests
{
    [Fact]
    public async Task Put_TwoWritersAtOnce_BothAreThereOrOneIsTold()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_t"));
        await Task.WhenAll(Enumerable.Range(0, 2).SelectMany(writer => Enumerable.Range(0, 10).Select(i => Task.Run(() => world.PutAsync(Column($"x_t.x_{writer}_{i}"))))));
        Assert.Equal(20, world.Model().Require("x_t").Columns.Length);
        var version = world.Model().Version;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                await world.ChangeAsync(new ChangeMetadata([Put(Table($"x_w{i}"))], version, false));
                return true;
            }
            catch (ModularException refusal) when (refusal.Reason == ErrorReason.EtagMismatch)
            {
                return false;
            }
        })));
        Assert.Single(outcomes, done => done);
    }

    [Fact]
    public async Task Put_WhileRecordsAreWrittenAndRead_DisturbsNobody()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_t"), Column("x_t.x_text"));
        using var done = new CancellationTokenSource();
        var reads = Task.Run(() =>
        {
            var last = 0L;
            while (!done.IsCancellationRequested)
            {
                using var snapshot = world.Tenant.Read();
                var model = world.Tenant.ModelOf(snapshot);
                Assert.Equal(snapshot.SchemaVersion, model.Version);
                Assert.True(model.Version >= last);
                last = model.Version;
                var columns = model.Require("x_t").Columns.Select(column => column.Name).ToHashSet();
                Assert.All(snapshot.Query(new Data.Reading.RowQuery("x_t") { Limit = 10 }), row => Assert.True(columns.SetEquals(row.Values.Names)));
            }
        });
        var writes = Enumerable.Range(0, 100).Select(i => Task.Run(() => world.InsertAsync("x_t", $"r{i}", ("x_text", $"{i}"))));
        var changes = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await world.PutAsync(Column($"x_t.x_{i}"));
            }
        });
        await Task.WhenAll([.. writes, changes]);
        await done.CancelAsync();
        await reads;
        Assert.Equal(21, world.Model().Require("x_t").Columns.Length);
        using var after = world.Tenant.Read();
        Assert.Equal(100, after.Count(new Data.Reading.RowQuery("x_t")));
        Assert.Null(after.VerifyAuditChain());
    }
}
