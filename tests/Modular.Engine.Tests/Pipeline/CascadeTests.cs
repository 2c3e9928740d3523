using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Pipeline;
using Modular.Engine.Tests.Metadata;
using Modular.Sdk.Modelling;
using static Modular.Engine.Tests.Metadata.OwnMetadata;
using static Modular.Engine.Tests.Pipeline.PipelineWorld;

namespace Modular.Engine.Tests.Pipeline;

public sealed class CascadeTests
{
    [Fact]
    public async Task Delete_RowThatOthersReferTo_TakesThemAlongEmptiesOrRefuses()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(
            Table("x_client"),
            Table("x_visit"), Lookup("x_visit.x_client", "x_client", Cascade.Delete),
            Table("x_note"), Lookup("x_note.x_visit", "x_visit", Cascade.Delete),
            Table("x_bill"), Lookup("x_bill.x_client", "x_client", Cascade.SetNull),
            Table("x_case"), Lookup("x_case.x_client", "x_client", Cascade.Restrict),
            Table("x_debt"), Lookup("x_debt.x_client", "x_client", Cascade.Restrict));
        await world.WriteAsync(tx =>
        {
            tx.Insert("x_client", "c1", Values());
            tx.Insert("x_visit", "v1", Values(("x_client", "c1")));
            tx.Insert("x_visit", "v2", Values(("x_client", "c1")));
            tx.Insert("x_note", "n1", Values(("x_visit", "v2")));
            tx.Insert("x_bill", "b1", Values(("x_client", "c1")));
            tx.Insert("x_case", "k1", Values(("x_client", "c1")));
            tx.Insert("x_debt", "d1", Values(("x_client", "c1")));
        });
        var refusal = await world.RefusedAsync(tx => tx.Delete("x_client", "c1"));
        Assert.Equal((ErrorReason.RecordInUse, "x_case,x_debt"), (refusal.Reason, refusal.Metadata["referring_tables"]));
        Assert.Equal(2, world.All("x_visit").Count);

        await world.WriteAsync(tx =>
        {
            tx.Delete("x_case", "k1");
            tx.Delete("x_debt", "d1");
        });
        var applied = await world.WriteAsync(tx => tx.Delete("x_client", "c1"));
        Assert.Equal(
            ["x_bill/records/b1", "x_visit/records/v1", "x_note/records/n1", "x_visit/records/v2"],
            applied.Select(one => one.Record.Replace("tenants/example/tables/", "", StringComparison.Ordinal)));
        Assert.Empty(world.All("x_visit"));
        Assert.Empty(world.All("x_note"));
        Assert.Null(Assert.Single(world.All("x_bill")).Values["x_client"]);
    }

    [Fact]
    public async Task Delete_ChildThatARuleKeeps_IsRefusedWithAll()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(
            Table("x_client"), Table("x_visit"), Lookup("x_visit.x_client", "x_client", Cascade.Delete),
            Rule("x_kept", "x_visit", 1, new RuleActionModel { Refuse = Said("Blijft.") }) with { Events = [RuleEvent.Delete] });
        await world.WriteAsync(tx =>
        {
            tx.Insert("x_client", "c1", Values());
            tx.Insert("x_visit", "v1", Values(("x_client", "c1")));
        });
        Assert.Equal(ErrorReason.RuleViolated, (await world.RefusedAsync(tx => tx.Delete("x_client", "c1"))).Reason);
        Assert.Single(world.All("x_client"));
    }

    [Fact]
    public async Task Delete_RowsThatReferInACircle_IsInUse()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_person"), Lookup("x_person.x_boss", "x_person", Cascade.Delete));
        await world.WriteAsync(tx =>
        {
            tx.Insert("x_person", "a", Values());
            tx.Insert("x_person", "b", Values(("x_boss", "a")));
            tx.Update("x_person", "a", Values(("x_boss", "b")));
            tx.Insert("x_person", "own", Values());
            tx.Update("x_person", "own", Values(("x_boss", "own")));
        });
        Assert.Equal(ErrorReason.RecordInUse, (await world.RefusedAsync(tx => tx.Delete("x_person", "a"))).Reason);
        await world.WriteAsync(tx => tx.Delete("x_person", "own"));
        Assert.Equal(2, world.All("x_person").Count);
    }

    [Fact]
    public async Task Delete_ChainOfNine_IsTooDeepAndSaysWhichWay()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_person"), Lookup("x_person.x_boss", "x_person", Cascade.Delete));
        await world.WriteAsync(tx =>
        {
            tx.Insert("x_person", "p0", Values());
            for (var i = 1; i < 9; i++)
            {
                tx.Insert("x_person", $"p{i}", Values(("x_boss", $"p{i - 1}")));
            }
        });
        var refusal = await world.RefusedAsync(tx => tx.Delete("x_person", "p0"));
        Assert.Equal(ErrorReason.DepthExceeded, refusal.Reason);
        Assert.Equal(string.Join(" > ", Enumerable.Repeat("x_person delete", RowPipeline.MostDepth + 1)), refusal.Metadata["chain"]);
        await world.WriteAsync(tx => tx.Delete("x_person", "p1"));
        Assert.Single(world.All("x_person"));
    }

    [Fact]
    public async Task Delete_MoreThanAPageOfRows_TakesAllAndListsAThousand()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_client"), Table("x_visit"), Lookup("x_visit.x_client", "x_client", Cascade.Delete));
        await world.WriteAsync(tx =>
        {
            tx.Insert("x_client", "c1", Values());
            for (var i = 0; i < 1_203; i++)
            {
                tx.Insert("x_visit", $"v{i}", Values(("x_client", "c1")));
            }
        });
        var applied = await world.WriteAsync(tx => tx.Delete("x_client", "c1"));
        Assert.Empty(world.All("x_visit"));
        Assert.Equal(1_000, applied.Count);
        Assert.Equal("and 204 more", applied[^1].Effect.En);
    }

    [Fact]
    public async Task Delete_OfWhichMoreFollowsThanOneCommandMayDo_IsRefused()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_client"), Table("x_visit"), Lookup("x_visit.x_client", "x_client", Cascade.Delete));
        await world.WriteAsync(tx =>
        {
            tx.Insert("x_client", "c1", Values());
            for (var i = 0; i < 11; i++)
            {
                tx.Insert("x_visit", $"v{i}", Values(("x_client", "c1")));
            }
        });
        void Delete(Modular.Data.Writing.WriteTransaction tx)
        {
            tx.Pipeline = new RowPipeline(world.Tenant, mostFollowing: 10);
            tx.Delete("x_client", "c1");
        }

        var refusal = await world.RefusedAsync(Delete);
        await world.WriteAsync(tx => tx.Delete("x_visit", "v0"));
        await world.WriteAsync(Delete);

        Assert.Equal((ErrorReason.DepthExceeded, "x_client delete > x_visit delete"), (refusal.Reason, refusal.Metadata["chain"]));
        Assert.Empty(world.All("x_visit"));
    }

    private static ColumnPart Lookup(string name, string target, Cascade cascade) => Column(name, ColumnType.Lookup) with { Target = target, Cascade = cascade };
}
