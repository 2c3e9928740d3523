using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Tests.Metadata;
using Modular.Sdk.Modelling;
using NodaTime;
using static Modular.Engine.Tests.Metadata.OwnMetadata;
using static Modular.Engine.Tests.Pipeline.PipelineWorld;

namespace Modular.Engine.Tests.Pipeline;

public sealed class BusinessRuleTests
{
    private static readonly Part[] Visit =
    [
        Table("x_visit"),
        Column("x_visit.x_number"),
        Column("x_visit.x_note"),
        Column("x_visit.x_state"),
        Column("x_visit.x_minutes", ColumnType.WholeNumber),
        Column("x_visit.x_held_on", ColumnType.Date),
        Column("x_visit.x_participant", ColumnType.Lookup) with { Target = "participant" },
    ];

    [Fact]
    public async Task Create_RulesThatRefuseAndRequire_AreAllToldAtOnce()
    {
        using var world = await WorldOf(
            Column("x_visit.x_place") with { Required = true },
            Rule("x_number_given", "x_visit", 10, new RuleActionModel { Require = "x_number" }),
            Rule("x_not_long", "x_visit", 20, new RuleActionModel { Refuse = Said("Te lang.") }) with { When = "x_minutes > 100" },
            Rule("x_not_short", "x_visit", 30, new RuleActionModel { Refuse = Said("Te kort.") }) with { When = "x_minutes < 5" });
        var refusal = await world.RefusedAsync(tx => tx.Insert("x_visit", "v1", Values(("x_minutes", 200L))));
        Assert.Equal(ErrorReason.RuleViolated, refusal.Reason);
        Assert.Equal(["x_number_given", "x_not_long"], refusal.Violations.Select(violation => violation.RuleId));
        Assert.Equal(["x_number_given", "x_not_long"], refusal.Rules.Select(rule => rule.Id));
        Assert.Equal(["x_place"], refusal.Fields.Select(field => field.Field));
        Assert.Equal("tenants/example/tables/x_visit/records/v1", refusal.Subject);
        Assert.Empty(world.All("x_visit"));
    }

    [Fact]
    public async Task Create_RequiredColumnAlone_IsAnInvalidField()
    {
        using var world = await WorldOf(Column("x_visit.x_place") with { Required = true });
        Assert.Equal(ErrorReason.InvalidFields, (await world.RefusedAsync(tx => tx.Insert("x_visit", "v1", Values(("x_place", " "))))).Reason);
        await world.WriteAsync(tx => tx.Insert("x_visit", "v1", Values(("x_place", "Arnhem"))));
        Assert.Single((await world.RefusedAsync(tx => tx.Update("x_visit", "v1", Values(("x_place", null))))).Fields);
    }

    [Fact]
    public async Task Create_RulesThatSet_AreSeenByLaterOnesAndWrittenOnce()
    {
        using var world = await WorldOf(
            Rule("x_state", "x_visit", 10, new RuleActionModel { Set = "x_state", Value = "'held'" }) with { When = "x_held_on != null" },
            Rule("x_note", "x_visit", 20, new RuleActionModel { Set = "x_note", Value = "concat(x_state, '!')" }) with { When = "x_state = \"held\"" },
            Rule("x_double", "x_visit", 30, new RuleActionModel { Set = "x_minutes", Value = "x_minutes + 1" }));
        var applied = await world.WriteAsync(tx => tx.Insert("x_visit", "v1", Values(("x_held_on", new LocalDate(2026, 1, 2)), ("x_minutes", 1L))));
        var row = Assert.Single(world.All("x_visit"));
        Assert.Equal(("held", "held!", 2L), (row.Values.Text("x_state"), row.Values.Text("x_note"), row.Values.WholeNumber("x_minutes")));
        Assert.Equal(["x_state", "x_note", "x_double"], applied.Select(one => one.Name));
        Assert.All(applied, one => Assert.DoesNotContain("held!", one.Effect.En, StringComparison.Ordinal));
        using var store = world.Tenant.Read();
        Assert.Equal(["x_state", "x_note", "x_double"], Assert.Single(store.History("x_visit", "v1")).RuleIds);
    }

    [Fact]
    public async Task Update_RuleThatWatchesColumns_FiresOnlyWhenOneReallyChanges()
    {
        using var world = await WorldOf(
            Rule("x_frozen", "x_visit", 10, new RuleActionModel { Refuse = Said("Vast.") }) with { WhenChanged = ["x_number"], Events = [RuleEvent.Update] });
        await world.WriteAsync(tx => tx.Insert("x_visit", "v1", Values(("x_number", "1"))));
        await world.WriteAsync(tx => tx.Update("x_visit", "v1", Values(("x_number", "1"), ("x_note", "a"))));
        Assert.Equal(ErrorReason.RuleViolated, (await world.RefusedAsync(tx => tx.Update("x_visit", "v1", Values(("x_number", "2"))))).Reason);
    }

    [Fact]
    public async Task Update_RuleOnTheOldValue_ComparesBeforeAndAfter()
    {
        using var world = await WorldOf(
            Rule("x_only_up", "x_visit", 10, new RuleActionModel { Refuse = Said("Omlaag.") }) with { When = "x_minutes < old.x_minutes", Events = [RuleEvent.Update] });
        await world.WriteAsync(tx => tx.Insert("x_visit", "v1", Values(("x_minutes", 5L))));
        await world.WriteAsync(tx => tx.Update("x_visit", "v1", Values(("x_minutes", 6L))));
        Assert.Equal(["x_only_up"], (await world.RefusedAsync(tx => tx.Update("x_visit", "v1", Values(("x_minutes", 4L))))).Violations.Select(one => one.RuleId));
    }

    [Fact]
    public async Task Delete_RuleThatRefuses_KeepsTheRow()
    {
        using var world = await WorldOf(
            Rule("x_kept", "x_visit", 10, new RuleActionModel { Refuse = Said("Blijft.") }) with { When = "x_held_on != null", Events = [RuleEvent.Delete] });
        await world.WriteAsync(tx =>
        {
            tx.Insert("x_visit", "v1", Values(("x_held_on", new LocalDate(2026, 1, 2))));
            tx.Insert("x_visit", "v2", Values());
        });
        Assert.Equal(ErrorReason.RuleViolated, (await world.RefusedAsync(tx => tx.Delete("x_visit", "v1"))).Reason);
        await world.WriteAsync(tx => tx.Delete("x_visit", "v2"));
        Assert.Equal(["v1"], world.All("x_visit").Select(row => row.Id));
    }

    [Fact]
    public async Task Create_RuleOnARecordThatItRefersTo_FollowsTheLookup()
    {
        using var world = await WorldOf(
            Rule("x_known_place", "x_visit", 10, new RuleActionModel { Refuse = Said("Woonplaats onbekend.") }) with { When = "x_participant.municipality = null" });
        Assert.Single((await world.RefusedAsync(tx => tx.Insert("x_visit", "v1", Values(("x_participant", world.Participant))))).Violations);
        await world.WriteAsync(tx => tx.Update("participant", world.Participant, Values(("municipality", "Arnhem"))));
        await world.WriteAsync(tx => tx.Insert("x_visit", "v1", Values(("x_participant", world.Participant))));
    }

    [Fact]
    public async Task Trigger_WhoseRowATenantsRuleRefuses_IsRefused()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Rule("x_no_start", "trajectory", 10, new RuleActionModel { Refuse = Said("Niet nu.") }) with { When = "started_on != null" });
        var trajectory = await world.OpenAsync();
        var refusal = await Assert.ThrowsAsync<ModularException>(() => world.StartAsync(trajectory.Snapshot.Id, world.Request(Sdk.RoleIds.Provider)));
        Assert.Equal((ErrorReason.RuleViolated, "x_no_start"), (refusal.Reason, Assert.Single(refusal.Violations).RuleId));
        refusal = await Assert.ThrowsAsync<ModularException>(
            () => world.StartAsync(trajectory.Snapshot.Id, world.Request(Sdk.RoleIds.Provider, validateOnly: true)));
        Assert.Equal(["x_no_start"], refusal.Violations.Select(violation => violation.RuleId));
    }

    [Fact]
    public async Task Create_RuleThatSetsBeyondTheBounds_IsAnInvalidField()
    {
        using var world = await WorldOf(
            Column("x_visit.x_score", ColumnType.WholeNumber) with { Minimum = 0, Maximum = 10 },
            Rule("x_scored", "x_visit", 10, new RuleActionModel { Set = "x_score", Value = "x_minutes * 2" }));
        var refusal = await world.RefusedAsync(tx => tx.Insert("x_visit", "v1", Values(("x_minutes", 6L))));
        Assert.Equal((ErrorReason.InvalidFields, "x_score"), (refusal.Reason, Assert.Single(refusal.Fields).Field));
        await world.WriteAsync(tx => tx.Insert("x_visit", "v1", Values(("x_minutes", 5L))));
    }

    [Fact]
    public async Task Update_RuleThatSetsWhatTheCallerMayNot_IsRefused()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(
            Column("product_sheet.x_note"), Column("participant.x_note"),
            Rule("x_cheaper", "product_sheet", 10, new RuleActionModel { Set = "price", Value = "1.00" }) with { Events = [RuleEvent.Update] },
            Rule("x_renumbered", "participant", 10, new RuleActionModel { Set = "client_number", Value = "'C-2'" }) with { Events = [RuleEvent.Update] });

        var sheet = await world.RefusedAsync(tx => tx.Update("product_sheet", world.Sheet, Values(("x_note", "a"))));
        var participant = await world.RefusedAsync(tx => tx.Update("participant", world.Participant, Values(("x_note", "a"))));

        Assert.Equal(ErrorReason.StateNotAllowed, sheet.Reason);
        Assert.Equal([("client_number", "FIXED_FIELD")], participant.Fields.Select(field => (field.Field, field.Reason)));
        Assert.Equal(1234.57m, world.Row("product_sheet", world.Sheet)!.Values.Money("price"));
    }

    [Fact]
    public async Task Update_ThatChangesNothing_AsksNoRule()
    {
        using var world = await WorldOf(Rule("x_always", "x_visit", 10, new RuleActionModel { Refuse = Said("Nee.") }) with { Events = [RuleEvent.Update] });
        await world.WriteAsync(tx => tx.Insert("x_visit", "v1", Values(("x_number", "1"))));
        Assert.Empty(await world.WriteAsync(tx => tx.Update("x_visit", "v1", Values(("x_number", "1")))));
    }

    private static async Task<World> WorldOf(params Part[] parts)
    {
        var world = await World.CreateAsync();
        await world.PutAsync([.. Visit, .. parts]);
        return world;
    }
}
