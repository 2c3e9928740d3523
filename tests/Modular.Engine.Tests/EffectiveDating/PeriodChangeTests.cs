using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.EffectiveDating;
using Modular.Engine.Errors;
using Modular.Engine.Pipeline;
using Modular.Sdk;
using NodaTime;

namespace Modular.Engine.Tests.EffectiveDating;

public sealed class PeriodChangeTests
{
    private static readonly LocalDate January = new(2026, 1, 1);
    private static readonly LocalDate May = new(2026, 5, 1);
    private static readonly LocalDate August = new(2026, 8, 1);
    private int ids;

    [Fact]
    public async Task Apply_NewPeriod_EndsTheOldOneWhereTheNewOneBegins()
    {
        using var world = await World.CreateAsync();
        await WriteAsync(world, tx => tx.Insert("rate", "r", Rate(10, January, null)));
        var applied = await ChangeAsync(world, 12, new PeriodChange(PeriodMode.NewPeriod, May, null));
        Assert.Equal(["2026-01-01 2026-05-01 10.00", "2026-05-01 - 12.00"], Rates(world));
        Assert.Equal(("new_period", "period"), (Assert.Single(applied).Name, applied[0].Stage));
    }

    [Fact]
    public async Task Apply_Insert_SplitsTheOldOne()
    {
        using var world = await World.CreateAsync();
        await WriteAsync(world, tx => tx.Insert("rate", "r", Rate(10, January, null)));
        await ChangeAsync(world, 12, new PeriodChange(PeriodMode.Insert, May, August));
        Assert.Equal(["2026-01-01 2026-05-01 10.00", "2026-05-01 2026-08-01 12.00", "2026-08-01 - 10.00"], Rates(world));
    }

    [Fact]
    public async Task Apply_OutsideThePeriod_IsRefusedByField()
    {
        using var world = await World.CreateAsync();
        await WriteAsync(world, tx => tx.Insert("rate", "r", Rate(10, May, August)));
        var early = await Assert.ThrowsAsync<ModularException>(() => ChangeAsync(world, 12, new PeriodChange(PeriodMode.NewPeriod, January, null)));
        Assert.Equal(("period.from", "OUTSIDE_PERIOD"), (Assert.Single(early.Fields).Field, early.Fields[0].Reason));
        var late = await Assert.ThrowsAsync<ModularException>(
            () => ChangeAsync(world, 12, new PeriodChange(PeriodMode.Insert, May, August.PlusDays(1))));
        Assert.Equal("period.to", Assert.Single(late.Fields).Field);
    }

    [Fact]
    public async Task Apply_NewPeriodOfAnotherKey_IsRefusedByField()
    {
        using var world = await World.CreateAsync();
        await WriteAsync(world, tx => tx.Insert("rate", "r", Rate(10, January, null)));
        var refusal = await Assert.ThrowsAsync<ModularException>(
            () => ChangeAsync(world, RowValues.Of(("code", "other"), ("amount", 12m)), new PeriodChange(PeriodMode.NewPeriod, May, null)));
        Assert.Equal([("code", "PERIOD_KEY_FIXED")], refusal.Fields.Select(field => (field.Field, field.Reason)));
        await ChangeAsync(world, RowValues.Of(("code", "hour"), ("amount", 12m)), new PeriodChange(PeriodMode.NewPeriod, May, null));
    }

    [Fact]
    public async Task Apply_OfAnIndexedRate_TheOtherAmountIsNotOfTheIndexation()
    {
        using var world = await World.CreateAsync();
        await WriteAsync(world, tx =>
        {
            tx.Insert("indexation", "i", RowValues.Of(
                ("effective_on", January), ("percentage", "1"), ("explanation", "{}"), ("applied_on", January), ("applied_by", "a")));
            tx.Insert("rate", "r", Rate(10, January, null).With("indexation", "i"));
        });
        await ChangeAsync(world, 12, new PeriodChange(PeriodMode.Insert, May, August));
        using var store = world.Tenant.Read();
        Assert.Equal(
            ["i", null, "i"],
            store.Query(new RowQuery("rate") { OrderBy = [new Order("valid_from")] }).Select(row => row.Values.TextOrNull("indexation")));
    }

    [Fact]
    public async Task Insert_PeriodThatOverlaps_NamesTheOther()
    {
        using var world = await World.CreateAsync();
        await WriteAsync(world, tx => tx.Insert("rate", "r", Rate(10, May, null)));
        var refusal = await Assert.ThrowsAsync<ModularException>(() => WriteAsync(world, tx => tx.Insert("rate", "s", Rate(11, January, May.PlusDays(1)))));
        Assert.Equal((ErrorReason.PeriodOverlap, "tenants/example/tables/rate/records/r"), (refusal.Reason, refusal.Metadata["resource"]));
        await WriteAsync(world, tx => tx.Insert("rate", "s", Rate(11, January, May)));
        Assert.Equal(2, Rates(world).Count);
    }

    [Fact]
    public async Task Update_KeyOrEmptyPeriod_IsRefusedByField()
    {
        using var world = await World.CreateAsync();
        await WriteAsync(world, tx => tx.Insert("rate", "r", Rate(10, January, May)));
        var refusal = await Assert.ThrowsAsync<ModularException>(
            () => WriteAsync(world, tx => tx.Update("rate", "r", RowValues.Of(("code", "other"), ("valid_to", January)))));
        Assert.Equal([("valid_to", "ENDS_BEFORE_START"), ("code", "PERIOD_KEY_FIXED")], refusal.Fields.Select(field => (field.Field, field.Reason)));
    }

    [Theory]
    [InlineData(PeriodMode.Correct, true, false, "period.from NOT_ALLOWED")]
    [InlineData(PeriodMode.NewPeriod, false, false, "period.from REQUIRED")]
    [InlineData(PeriodMode.NewPeriod, true, true, "period.to NOT_ALLOWED,period.to ENDS_BEFORE_START")]
    [InlineData(PeriodMode.Insert, true, false, "period.to REQUIRED")]
    public void Check_DaysThatTheModeDoesNotTake_AreRefused(PeriodMode mode, bool from, bool to, string expected)
    {
        var errors = new FieldErrors();
        new PeriodChange(mode, from ? May : null, to ? May : null).Check("period", errors);
        Assert.Equal(expected, string.Join(",", errors.Select(error => $"{error.Field} {error.Reason}")));
    }

    private Task<IReadOnlyList<AppliedRule>> ChangeAsync(World world, decimal amount, PeriodChange how) =>
        ChangeAsync(world, RowValues.Of(("amount", amount)), how);

    private Task<IReadOnlyList<AppliedRule>> ChangeAsync(World world, RowValues changes, PeriodChange how) => WriteAsync(world, tx => new PeriodChanges(
        tx, world.Tenant.ModelOf(tx).Require("rate"), () => $"new-{++ids}").Apply(tx.Find("rate", "r")!, changes, how));

    private static async Task<IReadOnlyList<AppliedRule>> WriteAsync(World world, Action<WriteTransaction> write) => (await CommandRunner.CarryOutAsync(
        world.Tenant,
        world.Request(RoleIds.ContractManager),
        tx =>
        {
            write(tx);
            return RowPipeline.Of(tx).Applied;
        },
        _ => [1],
        default)).Fresh!;

    private static RowValues Rate(decimal amount, LocalDate from, LocalDate? to) =>
        RowValues.Of(("code", "hour"), ("unit", "hour"), ("amount", amount), ("valid_from", from), ("valid_to", to));

    private static IReadOnlyList<string> Rates(World world)
    {
        using var store = world.Tenant.Read();
        return [.. store.Query(new RowQuery("rate") { OrderBy = [new Order("valid_from")] }).Select(row => FormattableString.Invariant(
            $"{row.Values.Date("valid_from"):uuuu-MM-dd} {(row.Values.DateOrNull("valid_to") is { } to ? $"{to:uuuu-MM-dd}" : "-")} {row.Values.Money("amount")}"))];
    }
}
