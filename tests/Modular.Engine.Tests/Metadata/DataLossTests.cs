using Modular.Data.Files;
using Modular.Engine.Errors;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using static Modular.Engine.Tests.Metadata.OwnMetadata;

namespace Modular.Engine.Tests.Metadata;

public sealed class DataLossTests
{
    [Fact]
    public async Task Remove_ColumnWithValues_NeedsLeaveAndCopiesTheFileFirst()
    {
        using var world = await FilledAsync();
        var refusal = await world.RefusedAsync(Remove(PartKind.Column, "x_t.x_text"));
        Assert.Equal((ErrorReason.DataLossNotAllowed, "VALUES_LOST"), (refusal.Reason, Assert.Single(refusal.Codes())));
        var tried = await world.ChangeAsync(Losing(Remove(PartKind.Column, "x_t.x_text")), world.Request(RoleIds.Administrator, validateOnly: true));
        Assert.Empty(tried.Backup);

        var changed = await world.ChangeAsync(Losing(Remove(PartKind.Column, "x_t.x_text")));
        var second = await world.ChangeAsync(Losing(Remove(PartKind.Table, "x_t")));

        Assert.Equal(Path.Combine("backups", "example-20260105T080000Z.db"), changed.Backup);
        Assert.Equal(Path.Combine("backups", "example-20260105T080000Z-2.db"), second.Backup);
        Assert.Null(world.Model().Find("x_t"));
        using var copy = TenantStore.Open(Path.Combine(Path.GetDirectoryName(world.Tenant.Store.Path)!, changed.Backup));
        using var snapshot = copy.Read();
        Assert.Equal("one", snapshot.Find("x_t", "1")!.Values.Text("x_text"));
        Assert.Null(snapshot.VerifyAuditChain());
    }

    [Fact]
    public async Task Remove_WhatHoldsNothing_NeedsNoLeave()
    {
        using var world = await FilledAsync();
        await world.PutAsync(Column("x_t.x_empty"), Column("x_t.x_computed", ColumnType.WholeNumber) with { Formula = "length(x_text)" }, Table("x_none"));
        var changed = await world.ChangeAsync(
            Remove(PartKind.Column, "x_t.x_empty"), Remove(PartKind.Column, "x_t.x_computed"), Remove(PartKind.Table, "x_none"));
        Assert.Equal((3, ""), (changed.Done.Count, changed.Backup));
    }

    [Fact]
    public async Task Put_RemovedPartsBackById_HaveTheirValuesAgainAndOthersOfTheNameDoNot()
    {
        using var world = await FilledAsync();
        var table = world.Model().Require("x_t");
        var (tableId, columnId) = (table.Id, table.Column("x_text")!.Id);
        await world.ChangeAsync(Losing(Remove(PartKind.Table, "x_t")));
        await world.PutAsync(Table("x_t"), Column("x_t.x_text"));
        Assert.Null(world.Row("x_t", "1"));
        await world.ChangeAsync(Rename(PartKind.Table, "x_t", "x_second"));

        await world.PutAsync(Table("x_t") with { Id = tableId }, Column("x_t.x_text") with { Id = columnId, Required = true });

        Assert.Equal("one", world.Row("x_t", "1")!.Values.Text("x_text"));
        await world.ChangeAsync(Losing(Remove(PartKind.Column, "x_t.x_text")));
        await world.InsertAsync("x_t", "2");
        var refusal = await world.RefusedAsync(Put(Column("x_t.x_text") with { Id = columnId, Required = true }));
        Assert.Equal(["VALUES_MISSING"], refusal.Codes());
        var other = await world.RefusedAsync(Put(Column("x_t.x_text", ColumnType.Date) with { Id = columnId }));
        Assert.Equal(["TYPE_CHANGED"], other.Codes());
    }

    [Fact]
    public async Task Put_ColumnThatBecomesComputed_LosesWhatWasGiven()
    {
        using var world = await FilledAsync();
        var computed = Put(Column("x_t.x_text") with { Formula = "upper(x_other)" });
        await world.PutAsync(Column("x_t.x_other"));
        Assert.Equal(ErrorReason.DataLossNotAllowed, (await world.RefusedAsync(computed)).Reason);
        Assert.NotEmpty((await world.ChangeAsync(Losing(computed))).Backup);
        Assert.Null(world.Row("x_t", "1")!.Values.TextOrNull("x_text"));
    }

    [Fact]
    public async Task Remove_LookupsWithValues_DoNotHoldOnToWhatTheyPointTo()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(
            Table("x_a"), Table("x_b"), Column("x_b.x_one", ColumnType.Lookup) with { Target = "x_a" }, Column("x_b.x_two", ColumnType.Lookup) with { Target = "x_a" });
        await world.InsertAsync("x_a", "1");
        await world.InsertAsync("x_b", "2", ("x_one", "1"), ("x_two", "1"));
        await world.ChangeAsync(Losing(Remove(PartKind.Column, "x_b.x_one")));
        await Assert.ThrowsAsync<ModularException>(() => world.DeleteAsync("x_a", "1"));
        await world.ChangeAsync(Losing(Remove(PartKind.Table, "x_b")));
        await world.DeleteAsync("x_a", "1");
        Assert.Null(world.Row("x_a", "1"));
    }

    private static ChangeMetadata Losing(params MetadataChange[] changes) => new(changes, null, AllowDataLoss: true);

    private static async Task<World> FilledAsync()
    {
        var world = await World.CreateAsync();
        await world.PutAsync(Table("x_t"), Column("x_t.x_text"));
        await world.InsertAsync("x_t", "1", ("x_text", "one"));
        return world;
    }
}
