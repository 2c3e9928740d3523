using Modular.Engine.Metadata.Changes;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Modelling;
using static Modular.Engine.Tests.Metadata.OwnMetadata;

namespace Modular.Engine.Tests.Metadata;

/// <summary>Removed parts that are put back by id into a tenant that has gone on.</summary>
public sealed class PutBackTests
{
    [Fact]
    public async Task Put_LookupBackWhenAnotherTableHasTheNameOfItsTarget_PointsToThatOne()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_a"), Table("x_t"), Column("x_t.x_to", ColumnType.Lookup) with { Target = "x_a" });
        var id = world.Model().Require("x_t").Column("x_to")!.Id;
        await world.ChangeAsync(Remove(PartKind.Column, "x_t.x_to"), Remove(PartKind.Table, "x_a"));
        await world.PutAsync(Table("x_a"), Column("x_t.x_to", ColumnType.Lookup) with { Target = "x_a", Id = id });
        await world.InsertAsync("x_a", "1");
        await world.InsertAsync("x_t", "1", ("x_to", "1"));
        Assert.Equal("1", world.Row("x_t", "1")!.Values.Text("x_to"));
    }

    [Fact]
    public async Task Put_RelationshipBackWhenAnotherTableHasTheNameOfASide_PointsToThatOne()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_a"), new RelationshipPart { Name = "x_r", Label = Said("l"), FromTable = "x_a", ToTable = "participant" });
        var id = world.Model().Require("x_r").Id;
        await world.ChangeAsync(Remove(PartKind.Relationship, "x_r"), Remove(PartKind.Table, "x_a"));
        await world.PutAsync(Table("x_a"), new RelationshipPart { Name = "x_r", Label = Said("l"), FromTable = "x_a", ToTable = "participant", Id = id });
        await world.InsertAsync("x_a", "1");
        await world.InsertAsync("x_r", "1", ("from_record", "1"), ("to_record", world.Participant));
        Assert.Equal("1", world.Row("x_r", "1")!.Values.Text("from_record"));
    }

    [Fact]
    public async Task Put_LookupBackWhenItsTargetWasRenamed_HasItsValuesAgain()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_a"), Table("x_t"), Column("x_t.x_to", ColumnType.Lookup) with { Target = "x_a" });
        var id = world.Model().Require("x_t").Column("x_to")!.Id;
        await world.InsertAsync("x_a", "1");
        await world.InsertAsync("x_t", "1", ("x_to", "1"));
        await world.ChangeAsync(new ChangeMetadata([Remove(PartKind.Column, "x_t.x_to")], null, true));
        await world.ChangeAsync(Rename(PartKind.Table, "x_a", "x_b"));
        await world.PutAsync(Column("x_t.x_to", ColumnType.Lookup) with { Target = "x_b", Id = id });
        Assert.Equal("1", world.Row("x_t", "1")!.Values.Text("x_to"));
    }

    [Fact]
    public async Task Put_TableBackWithANewRequiredColumn_IsRefusedForItsRows()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_t"));
        var id = world.Model().Require("x_t").Id;
        await world.InsertAsync("x_t", "1");
        await world.ChangeAsync(new ChangeMetadata([Remove(PartKind.Table, "x_t")], null, true));
        var refusal = await world.RefusedAsync(Put(Table("x_t") with { Id = id }), Put(Column("x_t.x_new") with { Required = true }, 1));
        Assert.Equal(["VALUES_MISSING"], refusal.Codes());
    }

    [Fact]
    public async Task Put_ColumnBackWithBoundsThatItsValuesBreak_IsRefused()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_t"), Column("x_t.x_n", ColumnType.WholeNumber));
        var id = world.Model().Require("x_t").Column("x_n")!.Id;
        await world.InsertAsync("x_t", "1", ("x_n", 100L));
        await world.ChangeAsync(new ChangeMetadata([Remove(PartKind.Column, "x_t.x_n")], null, true));
        var refusal = await world.RefusedAsync(Put(Column("x_t.x_n", ColumnType.WholeNumber) with { Id = id, Maximum = 10 }));
        Assert.Equal(["VALUES_OUT_OF_BOUNDS"], refusal.Codes());
    }

    [Fact]
    public async Task Put_RelationshipBackAfterOneSideWasDeleted_HasNoHalfPairs()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_a"), new RelationshipPart { Name = "x_r", Label = Said("l"), FromTable = "x_a", ToTable = "participant" });
        var id = world.Model().Require("x_r").Id;
        await world.InsertAsync("x_a", "1");
        await world.InsertAsync("x_r", "1", ("from_record", "1"), ("to_record", world.Participant));
        await world.ChangeAsync(new ChangeMetadata([Remove(PartKind.Relationship, "x_r")], null, true));
        await world.DeleteAsync("x_a", "1");
        await world.PutAsync(new RelationshipPart { Name = "x_r", Label = Said("l"), FromTable = "x_a", ToTable = "participant", Id = id });
        Assert.Null(world.Row("x_r", "1"));
    }
}
