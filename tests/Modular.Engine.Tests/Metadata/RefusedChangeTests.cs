using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using static Modular.Engine.Tests.Metadata.OwnMetadata;

namespace Modular.Engine.Tests.Metadata;

public sealed class RefusedChangeTests
{
    private static readonly Part[] Base =
    [
        Choice("x_list", "a", "b"),
        Table("x_t"),
        Column("x_t.x_text") with { MaxLength = 50 },
        Column("x_t.x_number", ColumnType.WholeNumber),
        Column("x_t.x_choice", ColumnType.Choice) with { ChoiceList = "x_list" },
        Column("x_t.x_own", ColumnType.Choice) with { Choices = [.. Options("a", "b")] },
        Column("x_t.x_person", ColumnType.Lookup) with { Target = "participant" },
        Column("x_t.x_double", ColumnType.WholeNumber) with { Formula = "x_number * 2" },
        Column("participant.x_total", ColumnType.WholeNumber) with { Rollup = new RollupModel(RollupFunction.Sum, "x_t", "x_person", "x_number", "x_text != null") },
        Key("x_t.x_key", "x_text"),
        Rule("x_rule", "x_t", 5, new RuleActionModel { Require = "x_text" }) with { When = "x_choice = \"a\"" },
        Query("x_query", "x_t") with { Columns = ["x_own"], Filter = "x_person.surname = \"x_text\"" },
        new RelationshipPart { Name = "x_rel", Label = Said("r"), FromTable = "x_t", ToTable = "participant" },
    ];

    public static TheoryData<Part, string> WrongInThemselves { get; } = new()
    {
        { Table("visit"), "NAME_MALFORMED" },
        { Table("x_" + new string('a', 59)), "NAME_MALFORMED" },
        { Table("x_Visit"), "NAME_MALFORMED" },
        { Table("x_v") with { Label = new LocalizedText("", "v") }, "REQUIRED" },
        { Table("x_v") with { Label = Said(new string('v', 201)) }, "TEXT_TOO_LONG" },
        { Table("x_v") with { ReadRoles = [] }, "REQUIRED" },
        { Table("x_v") with { ReadRoles = ["mayor"] }, "ROLE_UNKNOWN" },
        { Table("x_v") with { WriteRoles = [RoleIds.ContractManager] }, "WRITERS_READ" },
        { Table("x_v") with { Kind = TableKind.EffectiveDated }, "PERIOD_KEY" },
        { Table("x_v") with { PeriodKey = ["x_a"] }, "PERIOD_KEY" },
        { Table("x_v") with { ProviderPath = "provider" }, "UNKNOWN_COLUMN" },
        { Table("x_t") with { ProviderPath = "x_person" }, "PATH_UNKNOWN" },
        { Column("participant.note"), "NAME_MALFORMED" },
        { Column("x_none.x_a"), "UNKNOWN_TABLE" },
        { Column("component.x_a"), "UNKNOWN_TABLE" },
        { Column("trajectory.x_a") with { Required = true }, "ROWS_OF_OTHERS" },
        { Column("deadline.x_a", ColumnType.Lookup) with { Target = "x_t", Cascade = Cascade.Delete }, "ROWS_OF_OTHERS" },
        { Column("x_t.x_a") with { MaxLength = 100_001 }, "OUT_OF_RANGE" },
        { Column("x_t.x_a", ColumnType.Date) with { MaxLength = 5 }, "NOT_OF_THIS_TYPE" },
        { Column("x_t.x_a") with { Minimum = 1 }, "NOT_OF_THIS_TYPE" },
        { Column("x_t.x_a", ColumnType.Money) with { Minimum = 2, Maximum = 1 }, "OUT_OF_RANGE" },
        { Column("x_t.x_a", ColumnType.Decimal) with { Scale = 7 }, "OUT_OF_RANGE" },
        { Column("x_t.x_a", ColumnType.Lookup), "NAME_MALFORMED" },
        { Column("x_t.x_a", ColumnType.Lookup) with { Target = "nothing" }, "UNKNOWN_TABLE" },
        { Column("x_t.x_a", ColumnType.Lookup) with { Target = "participant", Required = true, Cascade = Cascade.SetNull }, "REQUIRED_CANNOT_BE_EMPTIED" },
        { Column("x_t.x_a") with { Cascade = Cascade.Delete }, "NOT_OF_THIS_TYPE" },
        { Column("x_t.x_a", ColumnType.Choice), "COUNT_OUT_OF_RANGE" },
        { Column("x_t.x_a", ColumnType.Choice) with { ChoiceList = "x_none" }, "UNKNOWN_CHOICE" },
        { Column("x_t.x_a", ColumnType.Choice) with { ChoiceList = "x_list", Choices = [.. Options("a")] }, "TWO_LISTS" },
        { Column("x_t.x_a", ColumnType.Choice) with { Choices = [.. Options("a", "a")] }, "TWICE" },
        { Column("x_t.x_a", ColumnType.Choice) with { Choices = [.. Options("A b")] }, "VALUE_MALFORMED" },
        { Column("x_t.x_a", ColumnType.WholeNumber) with { Formula = "x_number +" }, "FORMULA_SYNTAX" },
        { Column("x_t.x_a", ColumnType.WholeNumber) with { Formula = "x_nothing + 1" }, "PATH_UNKNOWN" },
        { Column("x_t.x_a", ColumnType.Date) with { Formula = "x_number + 1" }, "WRONG_TYPE" },
        { Column("x_t.x_a") with { Formula = "x_person.surname" }, "OTHER_RECORD" },
        { Column("x_t.x_a", ColumnType.WholeNumber) with { Formula = "x_number", Required = true }, "COMPUTED" },
        { Column("x_t.x_a", ColumnType.WholeNumber) with { Formula = "1", Rollup = new RollupModel(RollupFunction.Count, "x_t", "x_person") }, "TWO_SOURCES" },
        { Column("participant.x_a") with { Rollup = new RollupModel(RollupFunction.Count, "x_t", "x_person") }, "WRONG_TYPE" },
        { Column("participant.x_a", ColumnType.WholeNumber) with { Rollup = new RollupModel(RollupFunction.Sum, "x_t", "x_person") }, "ROLLUP_COLUMN" },
        { Column("participant.x_a", ColumnType.WholeNumber) with { Rollup = new RollupModel(RollupFunction.Count, "x_t", "x_text") }, "NOT_A_LOOKUP" },
        { Column("participant.x_a", ColumnType.WholeNumber) with { Rollup = new RollupModel(RollupFunction.Count, "x_none", "x_person") }, "UNKNOWN_TABLE" },
        { Column("participant.x_a") with { Rollup = new RollupModel(RollupFunction.Sum, "x_t", "x_person", "x_text") }, "WRONG_TYPE" },
        { Column("participant.x_a", ColumnType.WholeNumber) with { Rollup = new RollupModel(RollupFunction.Count, "x_t", "x_person", null, "x_person.surname = \"a\"") }, "OTHER_RECORD" },
        { Key("x_t.x_more"), "COUNT_OUT_OF_RANGE" },
        { Key("x_t.x_more", "x_number", "x_number"), "TWICE" },
        { Key("x_t.x_more", "x_nothing"), "UNKNOWN_COLUMN" },
        { Rule("x_more", "x_t", 5, new RuleActionModel { Require = "x_text" }), "ORDER_TAKEN" },
        { Rule("x_more", "x_t", 0, new RuleActionModel { Require = "x_text" }), "COUNT_OUT_OF_RANGE" },
        { Rule("x_more", "x_t", 6), "COUNT_OUT_OF_RANGE" },
        { Rule("x_more", "x_t", 6, new RuleActionModel()), "EXACTLY_ONE" },
        { Rule("x_more", "x_t", 6, new RuleActionModel { Require = "x_text" }) with { Events = [RuleEvent.Delete] }, "ONLY_REFUSE" },
        { Rule("x_more", "x_t", 6, new RuleActionModel { Require = "x_nothing" }), "UNKNOWN_COLUMN" },
        { Rule("x_more", "x_t", 6, new RuleActionModel { Set = "x_double", Value = "1" }), "SERVER_OWNED" },
        { Rule("x_more", "trajectory", 6, new RuleActionModel { Set = "state", Value = "\"closed\"" }), "SERVER_OWNED" },
        { Rule("x_more", "x_t", 6, new RuleActionModel { Set = "x_number", Value = "\"a\"" }), "WRONG_TYPE" },
        { Rule("x_more", "x_t", 6, new RuleActionModel { Require = "x_text" }) with { When = "x_number = = 1" }, "FILTER_SYNTAX" },
        { Rule("x_more", "x_t", 6, new RuleActionModel { Require = "x_text" }) with { When = "x_nothing = 1" }, "PATH_UNKNOWN" },
        { Query("x_more", "x_t") with { Columns = ["x_nothing"] }, "PATH_UNKNOWN" },
        { Query("x_more", "nothing"), "UNKNOWN_TABLE" },
        { Query("x_more", "x_t") with { Filter = "x_number = $missing" }, "PARAMETER_UNKNOWN" },
        { Query("x_more", "x_t") with { AsOfParameter = "as_of" }, "AS_OF" },
        { new RelationshipPart { Name = "x_more", Label = Said("r"), FromTable = "x_t", ToTable = "component" }, "UNKNOWN_TABLE" },
    };

    public static TheoryData<Part, string> AgainstWhatThereIs { get; } = new()
    {
        { Column("x_t.x_text", ColumnType.WholeNumber), "TYPE_CHANGED" },
        { Column("x_t.x_text") with { MaxLength = 49 }, "MAX_LENGTH_SHRUNK" },
        { Column("x_t.x_person", ColumnType.Lookup) with { Target = "provider" }, "TARGET_CHANGED" },
        { Column("x_t.x_own", ColumnType.Choice) with { Choices = [.. Options("a")] }, "CHOICE_REMOVED" },
        { Choice("x_list", "b"), "CHOICE_REMOVED" },
        { Key("x_t.x_key", "x_number"), "KEY_CHANGED" },
        { Key("x_t.x_twin", "x_text"), "KEY_EXISTS" },
        { Key("x_t.x_same", "x_number"), "VALUES_NOT_UNIQUE" },
        { Table("x_rel"), "NAME_TAKEN" },
        { new RelationshipPart { Name = "x_t", Label = Said("r"), FromTable = "x_t", ToTable = "participant" }, "NAME_TAKEN" },
        { new RelationshipPart { Name = "x_rel", Label = Said("r"), FromTable = "participant", ToTable = "x_t" }, "RELATIONSHIP_CHANGED" },
        { Column("x_t.x_number", ColumnType.WholeNumber) with { Required = true }, "VALUES_MISSING" },
        { Column("x_t.x_new") with { Required = true }, "VALUES_MISSING" },
        { Column("x_t.x_number", ColumnType.WholeNumber) with { Minimum = 8 }, "VALUES_OUT_OF_BOUNDS" },
        { Column("x_t.x_number", ColumnType.WholeNumber) with { Formula = "x_double" }, "CIRCLE" },
        { Column("x_t.x_number", ColumnType.WholeNumber) with { Formula = "x_number" }, "CIRCLE" },
    };

    [Fact]
    public async Task Put_PartsThatAreWrongInThemselves_AreRefusedEach()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Base);
        var version = world.Model().Version;
        foreach (var (part, reason) in WrongInThemselves.Select(row => ((Part)row[0], (string)row[1])))
        {
            var refusal = await world.RefusedAsync(Put(part));
            Assert.True(refusal.Reason == ErrorReason.InvalidFields && refusal.Codes().Contains(reason), $"{part}: {string.Join(", ", refusal.Codes())}, not {reason}");
            Assert.All(refusal.Fields, field => Assert.StartsWith("changes[0].put", field.Field, StringComparison.Ordinal));
        }
        Assert.Equal(version, world.Model().Version);
    }

    [Fact]
    public async Task Put_PartsThatWhatIsThereIsInTheWayOf_AreRefusedEach()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Base);
        await world.InsertAsync("x_t", "1", ("x_text", "one"), ("x_number", 7L));
        await world.InsertAsync("x_t", "2", ("x_text", "two"), ("x_number", 7L));
        await world.InsertAsync("x_t", "3", ("x_text", "three"));
        var version = world.Model().Version;
        foreach (var (part, reason) in AgainstWhatThereIs.Select(row => ((Part)row[0], (string)row[1])))
        {
            var refusal = await world.RefusedAsync(Put(part));
            Assert.True(
                refusal.Reason == ErrorReason.MetadataConflict && refusal.Codes().Contains(reason), $"{part}: {string.Join(", ", refusal.Codes())}, not {reason}");
        }
        Assert.Equal(version, world.Model().Version);
        Assert.Equal(7L, world.Row("x_t", "1")!.Values.WholeNumber("x_number"));
    }

    [Fact]
    public async Task Put_WhatMayGrow_IsTaken()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Base);
        await world.InsertAsync("x_t", "1", ("x_text", "one"), ("x_number", 7L), ("x_choice", "a"));
        var changed = await world.PutAsync(
            Column("x_t.x_text") with { MaxLength = 60, Required = true },
            Choice("x_list", "b", "c") with { Retired = [.. Options("a")] },
            Column("x_t.x_number", ColumnType.WholeNumber) with { Minimum = 7, Label = Said("Ander") });
        Assert.Equal(3, changed.Done.Count);
        await world.InsertAsync("x_t", "2", ("x_text", new string('y', 60)), ("x_choice", "c"));
        Assert.Equal("a", world.Row("x_t", "1")!.Values.Text("x_choice"));
        Assert.Equal(["b", "c"], world.Model().Require("x_t").Column("x_choice")!.Definition.Choices.Select(choice => choice.Value));
    }

    [Theory]
    [InlineData(PartKind.Table, "x_t", "x_rule x_query x_rel participant.x_total")]
    [InlineData(PartKind.Column, "x_t.x_text", "x_rule x_t.x_key participant.x_total")]
    [InlineData(PartKind.Column, "x_t.x_number", "x_t.x_double participant.x_total")]
    [InlineData(PartKind.Column, "x_t.x_person", "x_query participant.x_total")]
    [InlineData(PartKind.Column, "x_t.x_own", "x_query")]
    [InlineData(PartKind.Choice, "x_list", "x_t.x_choice")]
    public async Task Remove_WhatOthersBuildOn_IsRefusedNamingThem(PartKind kind, string name, string users)
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Base);
        var refusal = await world.RefusedAsync(Remove(kind, name));
        Assert.Equal(ErrorReason.MetadataConflict, refusal.Reason);
        Assert.All(refusal.Violations, violation => Assert.Equal(("IN_USE", "changes[0].remove"), (violation.Code, violation.Field)));
        Assert.Equal(
            users.Split(' ').Order(StringComparer.Ordinal),
            refusal.Violations.Select(violation => violation.Text.En.Split(' ')[^1].TrimEnd('.')).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Remove_WithWhatBuildsOnIt_IsTakenTogether()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Base);
        var changed = await world.ChangeAsync(
            Remove(PartKind.Table, "x_t"), Remove(PartKind.Rule, "x_rule"), Remove(PartKind.Query, "x_query"), Remove(PartKind.Relationship, "x_rel"),
            Remove(PartKind.Column, "participant.x_total"), Remove(PartKind.Choice, "x_list"));
        Assert.Equal(Base.Length, changed.Done.Count);
        Assert.Null(world.Model().Find("x_t"));
        Assert.Empty(world.Model().Choices);
    }

    [Fact]
    public async Task Put_CircleOverARollup_IsRefused()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Base);
        var refusal = await world.RefusedAsync(
            Put(Column("participant.x_again", ColumnType.WholeNumber) with { Formula = "x_total + 1" }),
            Put(Column("participant.x_self", ColumnType.Lookup) with { Target = "participant" }),
            Put(Column("participant.x_round", ColumnType.WholeNumber) with { Rollup = new RollupModel(RollupFunction.Sum, "participant", "x_self", "x_round") }));
        Assert.Equal(["CIRCLE"], refusal.Codes());
        Assert.Contains("participant.x_round > participant.x_round", refusal.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_MoreThanTheLimits_IsRefused()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync([Table("x_t"), .. Enumerable.Range(0, 200).Select(i => Column($"x_t.x_{i}"))]);
        var refusal = await world.RefusedAsync(
            [Put(Column("x_t.x_more")), .. Enumerable.Range(0, 11).Select(i => (MetadataChange)Put(Key($"x_t.x_k{i}", $"x_{i}")))]);
        Assert.Equal(["LIMIT_EXCEEDED", "LIMIT_EXCEEDED"], refusal.Codes());
        refusal = await world.RefusedAsync([.. Enumerable.Range(0, 501).Select(i => (MetadataChange)Put(Table($"x_a{i}")))]);
        Assert.Equal(["COUNT_OUT_OF_RANGE"], refusal.Codes());
        Assert.Equal(500, (await world.ChangeAsync([.. Enumerable.Range(0, 499).Select(i => (MetadataChange)Put(Table($"x_a{i}"))), Put(Column("participant.x_one"))])).Done.Count);
        refusal = await world.RefusedAsync(Put(Table("x_b")));
        Assert.Equal(["LIMIT_EXCEEDED"], refusal.Codes());
    }
}
