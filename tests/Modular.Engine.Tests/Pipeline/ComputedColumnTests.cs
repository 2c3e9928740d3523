using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Tests.Metadata;
using Modular.Sdk.Modelling;
using static Modular.Engine.Tests.Metadata.OwnMetadata;
using static Modular.Engine.Tests.Pipeline.PipelineWorld;

namespace Modular.Engine.Tests.Pipeline;

public sealed class ComputedColumnTests
{
    [Fact]
    public async Task Create_DerivedColumns_AreComputedInTheirOrder()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(ComputedTables.Parts);
        await world.WriteAsync(tx =>
        {
            tx.Insert("x_client", "c1", Values());
            tx.Insert("x_visit", "v1", Values(("x_client", "c1"), ("x_hours", 1.5m), ("x_rate", 33.33m)));
        });
        var row = Assert.Single(world.All("x_visit"));
        Assert.Equal((50.00m, 60.50m), (row.Values.Money("x_cost"), row.Values.Money("x_cost_vat")));
        var client = Assert.Single(world.All("x_client"));
        Assert.Equal((1L, 60.50m, 1.5m), (client.Values.WholeNumber("x_visits"), client.Values.Money("x_total"), client.Values.Decimal("x_average")));
    }

    [Fact]
    public async Task Create_RowWithoutOthers_HasZeroAndNothing()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(ComputedTables.Parts);
        await world.WriteAsync(tx => tx.Insert("x_client", "c1", Values()));
        var client = Assert.Single(world.All("x_client"));
        Assert.Equal((0L, 0m, null, null), (client.Values["x_visits"], client.Values["x_total"], client.Values["x_last"], client.Values["x_average"]));
    }

    [Fact]
    public async Task Write_RollUpThatKeepsFewerDecimals_IsRoundedFromAllRows()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(
            Table("x_day"), Table("x_hour"),
            Column("x_hour.x_day", ColumnType.Lookup) with { Target = "x_day", Cascade = Cascade.Delete },
            Column("x_hour.x_share", ColumnType.Decimal) with { Scale = 4 },
            Column("x_day.x_sum", ColumnType.Decimal) with { Scale = 1, Rollup = new RollupModel(RollupFunction.Sum, "x_hour", "x_day", "x_share", null) },
            Column("x_day.x_most", ColumnType.Decimal) with { Scale = 1, Rollup = new RollupModel(RollupFunction.Max, "x_hour", "x_day", "x_share", null) });
        await world.WriteAsync(tx => tx.Insert("x_day", "d", Values()));
        await world.WriteAsync(tx =>
        {
            for (var i = 0; i < 10; i++)
            {
                tx.Insert("x_hour", $"h{i}", Values(("x_day", "d"), ("x_share", 0.04m)));
            }

            tx.Insert("x_hour", "h", Values(("x_day", "d"), ("x_share", 0.16m)));
        });
        var day = Assert.Single(world.All("x_day")).Values;
        Assert.Equal((0.6m, 0.2m), (day.Decimal("x_sum"), day.Decimal("x_most")));
    }

    [Fact]
    public async Task Write_SumThatBecomesTooLarge_HasNoValueUntilItFitsAgain()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(
            Table("x_day"), Table("x_hour"),
            Column("x_hour.x_day", ColumnType.Lookup) with { Target = "x_day", Cascade = Cascade.Delete },
            Column("x_hour.x_number", ColumnType.WholeNumber),
            Column("x_day.x_sum", ColumnType.WholeNumber) with { Rollup = new RollupModel(RollupFunction.Sum, "x_hour", "x_day", "x_number", null) });
        await world.WriteAsync(tx =>
        {
            tx.Insert("x_day", "d", Values());
            tx.Insert("x_hour", "h1", Values(("x_day", "d"), ("x_number", long.MaxValue)));
        });
        await world.WriteAsync(tx => tx.Insert("x_hour", "h2", Values(("x_day", "d"), ("x_number", 2L))));
        Assert.Null(Assert.Single(world.All("x_day")).Values["x_sum"]);
        await world.WriteAsync(tx => tx.Delete("x_hour", "h1"));
        Assert.Equal(2L, Assert.Single(world.All("x_day")).Values["x_sum"]);
    }

    [Fact]
    public async Task Write_ComputedColumn_IsRefusedByName()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(ComputedTables.Parts);
        var refusal = await world.RefusedAsync(tx => tx.Insert("x_client", "c1", Values(("x_visits", 7L), ("x_total", 1m))));
        Assert.Equal([("x_visits", "SERVER_OWNED"), ("x_total", "SERVER_OWNED")], refusal.Fields.Select(field => (field.Field, field.Reason)));
        var derived = await world.RefusedAsync(tx => tx.Insert("x_visit", "v1", Values(("x_cost", 7m))));
        Assert.Equal(["x_cost"], derived.Fields.Select(field => field.Field));
    }

    [Fact]
    public async Task Write_RolledUpColumn_PassesTheOtherRowsRules()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync([.. ComputedTables.Parts, Rule("x_at_most_two", "x_client", 1, new RuleActionModel { Refuse = Said("Te veel.") }) with { When = "x_visits > 2" }]);
        await world.WriteAsync(tx =>
        {
            tx.Insert("x_client", "c1", Values());
            tx.Insert("x_visit", "v1", Values(("x_client", "c1")));
            tx.Insert("x_visit", "v2", Values(("x_client", "c1")));
        });
        var refusal = await world.RefusedAsync(tx => tx.Insert("x_visit", "v3", Values(("x_client", "c1"))));
        Assert.Equal((ErrorReason.RuleViolated, "tenants/example/tables/x_client/records/c1"), (refusal.Reason, refusal.Subject));
        Assert.Equal(2, world.All("x_visit").Count);
    }

    [Fact]
    public async Task Put_ComputedColumnsOverRowsThatAreThere_FillsThem()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync([.. ComputedTables.Parts.Where(part => part is not ColumnPart { IsComputed: true })]);
        await world.WriteAsync(tx => ComputedTables.Play(tx, new Random(1), 200));
        await world.PutAsync(ComputedTables.Parts);
        ComputedTables.Check(world);
        await world.PutAsync(Column("x_visit.x_cost", ColumnType.Money) with { Formula = "x_hours * x_rate * 2" });
        ComputedTables.Check(world, factor: 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Write_AnyHistory_LeavesWhatAComputationFromScratchGives(int seed)
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(ComputedTables.Parts);
        var random = new Random(seed);
        for (var command = 0; command < 8; command++)
        {
            await world.WriteAsync(tx => ComputedTables.Play(tx, random, 60));
            ComputedTables.Check(world);
        }
    }
}
