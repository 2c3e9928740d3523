using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Modelling;
using static Modular.Engine.Tests.Metadata.OwnMetadata;

namespace Modular.Engine.Tests.Metadata;

/// <summary>Changes that look sound by themselves, and would break what there is or what comes later.</summary>
public sealed class UnsoundChangeTests
{
    /// <summary>What every row has is filled by the host.</summary>
    private static IEnumerable<Part> OfEveryTable =>
    [
        Key("participant.x_k", "version"),
        Table("x_n") with { Kind = TableKind.EffectiveDated, PeriodKey = ["id"] },
        Rule("x_r", "x_t", 1, new RuleActionModel { Set = "version", Value = "1" }),
        Rule("x_r", "x_t", 1, new RuleActionModel { Require = "id" }),
        Column("x_t.x_last", ColumnType.Instant) with { Rollup = new RollupModel(RollupFunction.Max, "x_c", "x_t", "changed_at") },
    ];

    [Fact]
    public async Task Put_PartThatUsesAColumnOfEveryTableAsItsOwn_IsRefused()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_t"), Table("x_c"), Column("x_c.x_t", ColumnType.Lookup) with { Target = "x_t" });
        foreach (var part in OfEveryTable)
        {
            Assert.Equal(ErrorReason.InvalidFields, (await world.RefusedAsync(Put(part))).Reason);
        }
    }

    [Fact]
    public async Task Put_ColumnOfThePeriodKeyAsOptional_IsRefused()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_t") with { Kind = TableKind.EffectiveDated, PeriodKey = ["x_k"] }, Column("x_t.x_k") with { Required = true });
        Assert.Equal(["NOT_REQUIRED"], (await world.RefusedAsync(Put(Column("x_t.x_k")))).Codes());
    }

    [Fact]
    public async Task Put_CascadeThatWouldDeleteRecordsOfThePlatform_IsRefused()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_g"));
        Assert.Equal(["ROWS_OF_OTHERS"], (await world.RefusedAsync(Put(Column("trajectory.x_g", ColumnType.Lookup) with { Target = "x_g", Cascade = Cascade.Delete }))).Codes());
    }

    [Fact]
    public async Task Put_ColumnThatARuleSetsAsComputed_IsRefused()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(
            Table("x_t"), Column("x_t.x_a", ColumnType.WholeNumber), Column("x_t.x_b", ColumnType.WholeNumber),
            Rule("x_r", "x_t", 1, new RuleActionModel { Set = "x_b", Value = "1" }));
        Assert.Equal(["SET_BY_RULE"], (await world.RefusedAsync(Put(Column("x_t.x_b", ColumnType.WholeNumber) with { Formula = "x_a * 2" }))).Codes());
    }

    [Fact]
    public async Task Put_KeysWhoseColumnsRunTogetherToTheSameName_AreBothKept()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(
            Table("x_t"), Column("x_t.x_a"), Column("x_t.x_b"), Column("x_t.x_a__x_b"), Key("x_t.x_one", "x_a__x_b"), Key("x_t.x_two", "x_a", "x_b"));
        await world.InsertAsync("x_t", "1", ("x_a", "p"), ("x_b", "q"));
        var refusal = await Assert.ThrowsAsync<ModularException>(() => world.InsertAsync("x_t", "2", ("x_a", "p"), ("x_b", "q")));
        Assert.Equal(ErrorReason.ResourceExists, refusal.Reason);
    }

    [Fact]
    public async Task Put_ColumnsAndRemovedAgainUntilTheFileTakesNoMore_IsToldAsALimit()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_t"));
        var columns = Enumerable.Range(0, MetadataLimits.ColumnsPerTable).Select(i => $"x_t.x_c{i}").ToList();
        for (var kept = 4 + columns.Count; kept <= MetadataLimits.KeptColumnsPerTable; kept += columns.Count)
        {
            await world.PutAsync([.. columns.Select(column => Column(column))]);
            await world.ChangeAsync([.. columns.Select(column => Remove(PartKind.Column, column))]);
        }
        var refusal = await world.RefusedAsync([.. columns.Select(column => Put(Column(column)))]);
        Assert.Equal(["LIMIT_EXCEEDED"], refusal.Codes());
        await world.PutAsync(Column("x_t.x_c0"));
    }
}
