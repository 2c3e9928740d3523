using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using NodaTime;
using static Modular.Engine.Tests.Metadata.OwnMetadata;

namespace Modular.Engine.Tests.Metadata;

public sealed class ChangeMetadataTests
{
    private static readonly Part[] Visit =
    [
        Choice("x_result", "met", "nobody"),
        Table("x_visit"),
        Column("x_visit.x_number") with { Required = true, MaxLength = 20 },
        Column("x_visit.x_participant", ColumnType.Lookup) with { Target = "participant", Cascade = Cascade.Delete },
        Column("x_visit.x_held_on", ColumnType.Date) with { Indexed = true },
        Column("x_visit.x_result", ColumnType.Choice) with { ChoiceList = "x_result" },
        Column("x_visit.x_minutes", ColumnType.WholeNumber) with { Minimum = 0, Maximum = 600 },
        Key("x_visit.x_by_number", "x_number"),
        Column("participant.x_note") with { MaxLength = 100 },
        Rule("x_result_with_date", "x_visit", 20, new RuleActionModel { Require = "x_result" }) with { When = "x_held_on != null" },
        Rule("x_first", "x_visit", 10, new RuleActionModel { Refuse = Said("Nee.") }) with { When = "x_minutes > 500" },
        Query("x_open", "x_visit") with
        {
            Columns = ["x_number", "x_participant.client_number"],
            Filter = "x_held_on = null AND x_number != $not",
            OrderBy = ["-x_number"],
            Parameters = [new ColumnDefinition("not", ColumnType.Text, Said("Niet"))],
        },
    ];

    [Fact]
    public async Task Put_PartsOfEveryKind_AreInTheModelAndInTheStore()
    {
        using var world = await World.CreateAsync();
        var changed = await world.PutAsync([.. Visit, new RelationshipPart { Name = "x_skills", Label = Said("s"), FromTable = "participant", ToTable = "x_visit" }]);
        var model = world.Model();
        Assert.Equal(changed.Version, model.Version);
        Assert.Equal(13, changed.Done.Count);
        var visit = model.Require("x_visit");
        Assert.Equal(Layer.Tenant, visit.Layer);
        Assert.Equal(["x_first", "x_result_with_date"], visit.Rules.Select(rule => rule.Name));
        Assert.Equal(["x_by_number"], visit.Keys.Select(key => key.Name));
        Assert.Equal(["met", "nobody"], visit.Column("x_result")!.Definition.Choices.Select(choice => choice.Value));
        Assert.Equal(Cascade.Delete, visit.Column("x_participant")!.Cascade);
        Assert.Equal(Layer.Tenant, model.Require("participant").Column("x_note")!.Layer);
        Assert.Equal(Layer.Platform, model.Require("participant").Column("surname")!.Layer);
        Assert.Equal(["x_skills"], model.Require("participant").Relationships.Select(one => one.Name));
        Assert.Equal(["from_record", "to_record"], model.Require("x_skills").Columns.Select(column => column.Name));
        Assert.Equal("x_result", Assert.Single(model.Choices).Name);
        Assert.Equal(["not"], Assert.Single(model.Queries, query => query.Layer == Layer.Tenant).Parameters.Select(parameter => parameter.Name));
        Assert.Null(model.Find("component"));
        await world.InsertAsync("x_visit", "v1", ("x_number", "1"), ("x_participant", world.Participant), ("x_minutes", 5L));
        Assert.Equal("1", world.Row("x_visit", "v1")!.Values.Text("x_number"));
    }

    [Fact]
    public async Task Put_WhatIsAlreadySo_WritesNothing()
    {
        using var world = await World.CreateAsync();
        var first = await world.PutAsync(Visit);
        var sequence = world.Tenant.Store.Sequence;
        var again = await world.PutAsync(Visit);
        Assert.Empty(again.Done);
        Assert.Equal(first.Version, again.Version);
        using var snapshot = world.Tenant.Read();
        Assert.Empty(snapshot.Audit(sequence, 100));
    }

    [Fact]
    public async Task Put_TriedOnly_LeavesNoTrace()
    {
        using var world = await World.CreateAsync();
        var version = world.Model().Version;
        var tried = await world.ChangeAsync(
            new ChangeMetadata([.. Visit.Select((part, i) => Put(part, i))], null, false), world.Request(RoleIds.Administrator, validateOnly: true));
        Assert.Equal(12, tried.Done.Count);
        Assert.Equal(version, world.Model().Version);
        Assert.Null(world.Model().Find("x_visit"));
    }

    [Fact]
    public async Task Put_OlderVersionExpected_IsRefused()
    {
        using var world = await World.CreateAsync();
        var version = world.Model().Version;
        await world.PutAsync(Table("x_one"));
        var refusal = await Assert.ThrowsAsync<ModularException>(() => world.ChangeAsync(new ChangeMetadata([Put(Table("x_two"))], version, false)));
        Assert.Equal(ErrorReason.EtagMismatch, refusal.Reason);
    }

    [Fact]
    public async Task Put_ByAnotherRole_IsRefused()
    {
        using var world = await World.CreateAsync();
        var refusal = await Assert.ThrowsAsync<ModularException>(
            () => world.ChangeAsync(new ChangeMetadata([Put(Table("x_one"))], null, false), world.Request(RoleIds.CaseManager)));
        Assert.Equal(ErrorReason.RoleNotPermitted, refusal.Reason);
    }

    [Fact]
    public async Task Restart_KeepsAll()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Visit);
        await world.InsertAsync("x_visit", "v1", ("x_number", "1"));
        world.Reopen();
        var visit = world.Model().Require("x_visit");
        Assert.Equal(2, visit.Rules.Length);
        Assert.Equal("1", world.Row("x_visit", "v1")!.Values.Text("x_number"));
    }

    [Fact]
    public async Task Rename_TableAndColumn_KeepsValuesAndWhatMentionsThem()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Visit);
        await world.InsertAsync("x_visit", "v1", ("x_number", "1"), ("x_participant", world.Participant));
        var id = world.Model().Require("x_visit").Column("x_held_on")!.Id;
        var changed = await world.ChangeAsync(
            Rename(PartKind.Table, "x_visit", "x_home_visit"),
            Rename(PartKind.Column, "x_home_visit.x_held_on", "x_done_on"),
            Rename(PartKind.Column, "x_home_visit.x_number", "x_code"),
            Rename(PartKind.Choice, "x_result", "x_outcome"));
        Assert.Contains("table x_visit: renamed to x_home_visit", changed.Words());
        var model = world.Model();
        var table = model.Require("x_home_visit");
        Assert.Null(model.Find("x_visit"));
        Assert.Equal(id, table.Column("x_done_on")!.Id);
        Assert.Equal("x_held_on", Assert.Single(table.Column("x_done_on")!.FormerNames));
        Assert.Equal("x_visit", Assert.Single(table.FormerNames));
        Assert.Equal("x_done_on != null", table.Rules[1].When);
        Assert.Equal("x_done_on = null AND x_code != $not", model.Queries.Single(query => query.Layer == Layer.Tenant).Filter);
        Assert.Equal("-x_code", Assert.Single(model.Queries.Single(query => query.Layer == Layer.Tenant).OrderBy));
        Assert.Equal("x_outcome", table.Column("x_result")!.ChoiceList);
        Assert.Equal("x_code", Assert.Single(table.Keys[0].Columns));
        Assert.Equal("1", world.Row("x_home_visit", "v1")!.Values.Text("x_code"));
        await world.PutAsync(Table("x_visit"), Column("x_visit.x_number"));
        Assert.Null(world.Row("x_visit", "v1"));
    }

    [Fact]
    public async Task Rename_TwoTablesInEachOthersPlace_KeepsEachOnesRows()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_a"), Column("x_a.x_c"), Table("x_b"), Column("x_b.x_c"), Column("x_b.x_a", ColumnType.Lookup) with { Target = "x_a" });
        await world.InsertAsync("x_a", "1", ("x_c", "of a"));
        await world.InsertAsync("x_b", "2", ("x_c", "of b"), ("x_a", "1"));
        await world.ChangeAsync(Rename(PartKind.Table, "x_a", "x_t"), Rename(PartKind.Table, "x_b", "x_a"), Rename(PartKind.Table, "x_t", "x_b"));
        Assert.Equal("of a", world.Row("x_b", "1")!.Values.Text("x_c"));
        Assert.Equal("of b", world.Row("x_a", "2")!.Values.Text("x_c"));
        Assert.Equal("x_b", world.Model().Require("x_a").Column("x_a")!.Definition.Target);
    }

    [Fact]
    public async Task Put_TablesThatLookEachOtherUp_Works()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(
            Column("x_a.x_b", ColumnType.Lookup) with { Target = "x_b" }, Table("x_a"), Table("x_b"), Column("x_b.x_a", ColumnType.Lookup) with { Target = "x_a" });
        await world.InsertAsync("x_a", "1");
        await world.InsertAsync("x_b", "2", ("x_a", "1"));
        Assert.Equal("x_a", world.Model().Require("x_b").Column("x_a")!.Definition.Target);
    }

    [Fact]
    public async Task Put_EffectiveDatedTable_HasItsDates()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(
            Table("x_price") with { Kind = TableKind.EffectiveDated, PeriodKey = ["x_code"] }, Column("x_price.x_code") with { Required = true });
        var price = world.Model().Require("x_price");
        Assert.Equal(["valid_from", "valid_to", "x_code"], price.Columns.Select(column => column.Name));
        Assert.True(price.Column("valid_from")!.Definition.Required);
        await world.InsertAsync("x_price", "1", ("x_code", "a"), ("valid_from", new LocalDate(2026, 1, 1)));
        var refusal = await world.RefusedAsync(Put(Table("x_price")));
        Assert.Equal(["VALUES_IN_THE_WAY"], refusal.Codes());
    }
}
