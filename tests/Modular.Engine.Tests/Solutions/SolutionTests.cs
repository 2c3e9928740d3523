using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Solutions;
using Modular.Engine.Tests.Metadata;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using NodaTime;
using static Modular.Engine.Tests.Metadata.OwnMetadata;

namespace Modular.Engine.Tests.Solutions;

public sealed class SolutionTests
{
    private static readonly SolutionCommands Commands = new(new IdSource());

    private static readonly Part[] Parts =
    [
        Choice("x_kind", "home", "office"),
        Table("x_place") with { ReferenceData = true },
        Column("x_place.x_name") with { Required = true },
        Column("x_place.x_kind", ColumnType.Choice) with { ChoiceList = "x_kind" },
        Column("x_place.x_price", ColumnType.Money) with { Minimum = 0 },
        Column("x_place.x_from", ColumnType.Date),
        Column("x_place.x_open", ColumnType.YesNo),
        Column("x_place.x_seats", ColumnType.WholeNumber),
        Column("x_place.x_double", ColumnType.WholeNumber) with { Formula = "x_seats * 2" },
        Column("x_place.x_part_of", ColumnType.Lookup) with { Target = "x_place" },
        Key("x_place.x_by_name", "x_name"),
        Column("participant.x_place", ColumnType.Lookup) with { Target = "x_place", Cascade = Cascade.SetNull },
        Rule("x_priced", "x_place", 10, new RuleActionModel { Require = "x_price" }) with { When = "x_open = true" },
        Query("x_open_places", "x_place") with { Filter = "x_open = true" },
        new RelationshipPart { Name = "x_likes", Label = Said("l"), FromTable = "participant", ToTable = "x_place" },
    ];

    [Fact]
    public async Task Export_Twice_IsByteIdentical()
    {
        using var world = await FilledAsync();
        Assert.Equal(Export(world), Export(world));
        var files = Export(world);
        Assert.Equal(files.Select(file => file.Path).Order(StringComparer.Ordinal), files.Select(file => file.Path));
        Assert.All(files, file => Assert.EndsWith("}\n", file.Text.Replace("]\n", "}\n", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains(files, file => file.Path == "column/x_place.x_name.json");
        Assert.Equal(Expected, files.Single(file => file.Path == "data/x_place.json").Text);
    }

    [Fact]
    public async Task Apply_ToASecondTenant_ExportsTheSameAndAgainChangesNothing()
    {
        using var one = await FilledAsync();
        using var two = await World.CreateAsync();
        var files = Export(one);
        var plan = await DiffAsync(two, files);
        Assert.Equal(Parts.Length + 1, plan.Done.Count);
        Assert.Null(two.Model().Find("x_place"));

        var applied = await ApplyAsync(two, new ApplySolution(files, plan.Plan, false, false));

        Assert.Equal(plan.Done, applied.Done);
        Assert.Empty(applied.Drift);
        Assert.Equal(files, Export(two));
        Assert.Equal(6L, two.Row("x_place", "a")!.Values.WholeNumber("x_double"));
        Assert.Empty((await DiffAsync(two, files)).Done);
        var sequence = two.Tenant.Store.Sequence;
        Assert.Empty((await ApplyAsync(two, new ApplySolution(files, null, true, false))).Done);
        using var snapshot = two.Tenant.Read();
        Assert.Empty(snapshot.Audit(sequence, 100));
    }

    [Fact]
    public async Task Apply_PlanOfBefore_IsStale()
    {
        using var one = await FilledAsync();
        using var two = await World.CreateAsync();
        var files = Export(one);
        var plan = (await DiffAsync(two, files)).Plan;
        await two.PutAsync(Table("x_other"));
        var refusal = await Assert.ThrowsAsync<ModularException>(() => ApplyAsync(two, new ApplySolution(files, plan, false, false)));
        Assert.Equal(ErrorReason.SolutionStale, refusal.Reason);
    }

    [Fact]
    public async Task Apply_PartsRenamedInTheSource_AreRenamedWithTheirValues()
    {
        using var one = await FilledAsync();
        using var two = await World.CreateAsync();
        await ApplyAsync(two, new ApplySolution(Export(one), null, false, false));
        await one.ChangeAsync(
            Rename(PartKind.Table, "x_place", "x_location"), Rename(PartKind.Column, "x_location.x_name", "x_title"), Rename(PartKind.Rule, "x_priced", "x_with_price"));
        var files = Export(one);

        var applied = await ApplyAsync(two, new ApplySolution(files, null, false, false));

        Assert.Contains(applied.Done, one => one.Kind == DifferenceKind.Rename && one.Path == "table/x_location.json");
        Assert.DoesNotContain(applied.Done, one => one.Kind is DifferenceKind.Add or DifferenceKind.Remove);
        Assert.Equal(files, Export(two));
        Assert.Equal("Aan huis", two.Row("x_location", "a")!.Values.Text("x_title"));
    }

    [Fact]
    public async Task Apply_WhatTheSolutionDoesNotList_IsDriftUntilRemovalIsAskedFor()
    {
        using var one = await FilledAsync();
        using var two = await World.CreateAsync();
        var files = Export(one);
        await two.PutAsync(Table("x_own"), Column("x_own.x_a"), Column("participant.x_b"));
        await two.InsertAsync("x_own", "1", ("x_a", "value"));

        var applied = await ApplyAsync(two, new ApplySolution(files, null, false, false));

        Assert.Equal(
            [("table/x_own.json", true), ("column/participant.x_b.json", false), ("column/x_own.x_a.json", true)],
            applied.Drift.Select(one => (one.Path, one.LosesData)));
        var refusal = await Assert.ThrowsAsync<ModularException>(() => ApplyAsync(two, new ApplySolution(files, null, true, false)));
        Assert.Equal(ErrorReason.DataLossNotAllowed, refusal.Reason);
        Assert.NotNull(two.Model().Find("x_own"));
        var removed = await ApplyAsync(two, new ApplySolution(files, null, true, true));
        Assert.NotEmpty(removed.Backup);
        Assert.Contains(removed.Done, one => one is { Kind: DifferenceKind.Remove, Path: "table/x_own.json", LosesData: true });
        Assert.Equal(files, Export(two));
        await RollBackAsync(two);
        Assert.Equal("value", two.Row("x_own", "1")!.Values.Text("x_a"));
    }

    [Fact]
    public async Task RollBack_AfterAnApply_BringsThePartsBackOnceAndRecordsStay()
    {
        using var one = await FilledAsync();
        using var two = await World.CreateAsync();
        await two.PutAsync(Choice("x_local", "a"), Column("participant.x_local", ColumnType.Choice) with { ChoiceList = "x_local" });
        var before = Export(two);
        var files = Export(one);
        await ApplyAsync(two, new ApplySolution(files, null, false, false));

        var back = await RollBackAsync(two);

        Assert.Equal(Parts.Length, back.Done.Count);
        Assert.Equal(before, Export(two));
        Assert.Null(two.Model().Find("x_place"));
        var nothing = await Assert.ThrowsAsync<ModularException>(() => RollBackAsync(two));
        Assert.Equal(ErrorReason.NothingToRollBack, nothing.Reason);
        var parts = files.Where(file => !file.Path.StartsWith("data/", StringComparison.Ordinal)).ToList();
        await ApplyAsync(two, new ApplySolution(parts, null, false, false));
        Assert.Equal("Aan huis", two.Row("x_place", "a")!.Values.Text("x_name"));
        Assert.Equal(files.Concat(before).OrderBy(file => file.Path, StringComparer.Ordinal), Export(two));
    }

    [Fact]
    public async Task RollBack_ChoiceAndLengthGrownMeanwhile_StayGood()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_t"), Column("x_t.x_c", ColumnType.Choice) with { Choices = [.. Options("a")] }, Column("x_t.x_n") with { MaxLength = 5 });
        var files = Export(world).Select(file => file with
        {
            Text = file.Text.Replace("\"max_length\": 5", "\"max_length\": 9", StringComparison.Ordinal)
                .Replace("\"choices\": [", "\"choices\": [\n{\"value\": \"b\", \"label\": {\"nl\": \"b\", \"en\": \"b\"}},", StringComparison.Ordinal),
        }).ToList();
        Assert.Equal(2, (await ApplyAsync(world, new ApplySolution(files, null, false, false))).Done.Count);
        await world.InsertAsync("x_t", "1", ("x_c", "b"), ("x_n", "nine....."));
        await RollBackAsync(world);
        var column = world.Model().Require("x_t").Column("x_c")!;
        Assert.Equal("a", Assert.Single(column.Definition.Choices).Value);
        Assert.Equal("b", Assert.Single(column.RetiredChoices).Value);
        Assert.Equal(9, world.Model().Require("x_t").Column("x_n")!.Definition.MaxLength);
    }

    [Theory]
    [InlineData("table/x_t.json", "{", "table/x_t.json", "FILE_MALFORMED")]
    [InlineData("table/x_t.json", "null", "table/x_t.json", "FILE_MALFORMED")]
    [InlineData("table/x_t.json", "{\"id\": \"1\", \"label\": {\"nl\": \"a\", \"en\": \"a\"}, \"more\": 1}", "table/x_t.json", "FILE_MALFORMED")]
    [InlineData("table/x_t.json", "{\"id\": \"1\", \"label\": {\"nl\": \"a\"}}", "table/x_t.json", "FILE_MALFORMED")]
    [InlineData("table/x_t.json", "{\"label\": {\"nl\": \"a\", \"en\": \"a\"}, \"read_roles\": [\"administrator\"]}", "table/x_t.json: id", "REQUIRED")]
    [InlineData("table/x_t.json", "{\"id\": \"1\", \"label\": {\"nl\": \"a\", \"en\": \"a\"}}", "table/x_t.json: read_roles", "REQUIRED")]
    [InlineData("column/x_t.json", "{}", "column/x_t.json", "PATH_UNKNOWN")]
    [InlineData("../x_t.json", "{}", "../x_t.json", "PATH_UNKNOWN")]
    [InlineData("", "{}", "solution.files", "PATH_UNKNOWN")]
    [InlineData("data/participant.json", "[]", "data/participant.json", "NO_REFERENCE_DATA")]
    [InlineData("data/x_place.json", "{}", "data/x_place.json", "FILE_MALFORMED")]
    [InlineData("data/x_place.json", "[{\"x_name\": \"a\"}]", "data/x_place.json: [0].id", "REQUIRED")]
    [InlineData("data/x_place.json", "[{\"id\": \"n\", \"x_name\": 5}]", "data/x_place.json: [0].x_name", "WRONG_TYPE")]
    [InlineData("data/x_place.json", "[{\"id\": \"n\", \"x_double\": 5}]", "data/x_place.json: [0].x_double", "UNKNOWN_FIELD")]
    [InlineData("data/x_place.json", "[{\"id\": \"n\"}]", "data/x_place.json: n.x_name", "REQUIRED")]
    public async Task Apply_FileThatCannotBeRead_IsToldWithItsPath(string path, string text, string field, string reason)
    {
        using var world = await FilledAsync();
        var refusal = await Assert.ThrowsAsync<ModularException>(
            () => ApplyAsync(world, new ApplySolution([new SolutionFile(path, text)], null, false, false)));
        Assert.Equal(ErrorReason.InvalidFields, refusal.Reason);
        Assert.Contains((field, reason), refusal.Fields.Select(one => (one.Field, one.Reason)));
    }

    [Fact]
    public async Task Apply_ReferenceDataChanged_FollowsAndRemovesOnlyWhenAllowed()
    {
        using var one = await FilledAsync();
        using var two = await World.CreateAsync();
        await ApplyAsync(two, new ApplySolution(Export(one), null, false, false));
        await two.InsertAsync("x_place", "c", ("x_name", "Extra"));
        var text = Expected.Replace("12.50", "13.00", StringComparison.Ordinal).Replace("12.5", "13", StringComparison.Ordinal);
        SolutionFile[] files = [.. Export(one).Where(file => !file.Path.StartsWith("data/", StringComparison.Ordinal)), new("data/x_place.json", text)];

        var applied = await ApplyAsync(two, new ApplySolution(files, null, false, false));

        Assert.Equal("0 rows added, 1 changed", Assert.Single(applied.Done).Words);
        Assert.Equal("1 rows beside the solution", Assert.Single(applied.Drift).Words);
        Assert.Equal(13m, two.Row("x_place", "a")!.Values.Money("x_price"));
        await ApplyAsync(two, new ApplySolution(files, null, true, true));
        Assert.Null(two.Row("x_place", "c"));
    }

    private const string Expected = """
        [
          {
            "id": "a",
            "x_from": "2026-01-01",
            "x_kind": "home",
            "x_name": "Aan huis",
            "x_open": true,
            "x_price": "12.5",
            "x_seats": 3
          },
          {
            "id": "b",
            "x_name": "Kamer",
            "x_part_of": "a"
          }
        ]

        """;

    private static async Task<World> FilledAsync()
    {
        var world = await World.CreateAsync();
        await world.PutAsync(Parts);
        await world.InsertAsync(
            "x_place", "a", ("x_name", "Aan huis"), ("x_kind", "home"), ("x_price", 12.50m), ("x_from", new LocalDate(2026, 1, 1)), ("x_open", true), ("x_seats", 3L));
        await world.InsertAsync("x_place", "b", ("x_name", "Kamer"), ("x_part_of", "a"));
        return world;
    }

    private static IReadOnlyList<SolutionFile> Export(World world) =>
        SolutionCommands.Export(world.Tenant, world.Request(RoleIds.Administrator).Principal).Files;

    private static Task<SolutionApplied> DiffAsync(World world, IReadOnlyList<SolutionFile> files) =>
        Commands.DiffAsync(world.Tenant, files, world.Request(RoleIds.Administrator).Principal, "diff", default);

    private static async Task<SolutionApplied> ApplyAsync(World world, ApplySolution command) =>
        (await Commands.ApplyAsync(world.Tenant, command, world.Request(RoleIds.Administrator), _ => [1], default)).Fresh!;

    private static async Task<SolutionApplied> RollBackAsync(World world) =>
        (await Commands.RollBackAsync(world.Tenant, world.Request(RoleIds.Administrator), _ => [1], default)).Fresh!;
}
