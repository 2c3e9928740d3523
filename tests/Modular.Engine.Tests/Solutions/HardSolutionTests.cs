using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Solutions;
using Modular.Engine.Tests.Metadata;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using NodaTime;
using static Modular.Engine.Tests.Metadata.OwnMetadata;

namespace Modular.Engine.Tests.Solutions;

/// <summary>Solutions whose files are hard to take, and come out the same.</summary>
public sealed class HardSolutionTests
{
    private static readonly SolutionCommands Commands = new(new IdSource());

    [Fact]
    public async Task Apply_PeriodThatTakesDaysOverFromTheNext_IsDoneInAnOrderThatGoes()
    {
        using var one = await World.CreateAsync();
        using var two = await World.CreateAsync();
        await one.PutAsync(
            Table("x_t") with { Kind = TableKind.EffectiveDated, PeriodKey = ["x_k"], ReferenceData = true }, Column("x_t.x_k") with { Required = true });
        await one.InsertAsync("x_t", "a", ("x_k", "k"), ("valid_from", new LocalDate(2024, 1, 1)), ("valid_to", new LocalDate(2025, 1, 1)));
        await one.InsertAsync("x_t", "b", ("x_k", "k"), ("valid_from", new LocalDate(2025, 1, 1)));
        var files = Export(one);
        await ApplyAsync(two, new ApplySolution(files, null, false, false));
        files = [.. files.Select(file => file with { Text = file.Text.Replace("2025-01-01", "2026-01-01", StringComparison.Ordinal) })];
        await ApplyAsync(two, new ApplySolution(files, null, false, false));
        Assert.Empty((await DiffAsync(two, files)).Done);
    }

    [Fact]
    public async Task Apply_KeyThatOneRowTakesOverFromAnother_IsPassedOn()
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_t") with { ReferenceData = true }, Column("x_t.x_k"), Key("x_t.x_key", "x_k"));
        await world.InsertAsync("x_t", "a", ("x_k", "one"));
        await world.InsertAsync("x_t", "b", ("x_k", "two"));
        SolutionFile[] files = [.. Export(world).Where(file => !file.Path.StartsWith("data/", StringComparison.Ordinal)), Data("two", "three")];
        await ApplyAsync(world, new ApplySolution(files, null, false, false));
        Assert.Empty((await DiffAsync(world, files)).Done);
        var swapped = await Assert.ThrowsAsync<ModularException>(
            () => ApplyAsync(world, new ApplySolution([.. files[..^1], Data("three", "two")], null, false, false)));
        Assert.Equal(ErrorReason.ResourceExists, swapped.Reason);

        static SolutionFile Data(string a, string b) => new("data/x_t.json", $$"""[{"id": "a", "x_k": "{{a}}"}, {"id": "b", "x_k": "{{b}}"}]""");
    }

    [Fact]
    public async Task Apply_PartsOfEveryKindRenamedAndRetired_LeavesNoDifference()
    {
        using var one = await World.CreateAsync();
        using var two = await World.CreateAsync();
        await one.PutAsync(
            Choice("x_c", "a", "b"), Table("x_t") with { ReferenceData = true, Kind = TableKind.EffectiveDated, PeriodKey = ["x_k"] }, Column("x_t.x_k") with { Required = true },
            Column("x_t.x_c", ColumnType.Choice) with { ChoiceList = "x_c" }, Column("x_t.x_n", ColumnType.Decimal) with { Scale = 2 },
            Column("x_t.x_m", ColumnType.Decimal) with { Formula = "x_n * 2" },
            Table("x_l") with { ReferenceData = true }, Column("x_l.x_next", ColumnType.Lookup) with { Target = "x_l" }, Column("x_l.x_t", ColumnType.Lookup) with { Target = "x_t" },
            Column("x_t.x_count", ColumnType.WholeNumber) with { Rollup = new RollupModel(RollupFunction.Count, "x_l", "x_t") });
        await one.InsertAsync("x_t", "t", ("x_k", "k"), ("x_c", "a"), ("x_n", 1.50m), ("valid_from", new LocalDate(2024, 1, 1)));
        await one.InsertAsync("x_l", "z", ("x_t", "t"));
        await one.InsertAsync("x_l", "a", ("x_next", "z"));
        await ApplyAsync(two, new ApplySolution(Export(one), null, false, false));
        Assert.Equal(Export(one), Export(two));
        await one.ChangeAsync(Rename(PartKind.Choice, "x_c", "x_d"), Rename(PartKind.Table, "x_t", "x_u"), Rename(PartKind.Column, "x_u.x_k", "x_key"), Rename(PartKind.Column, "x_u.x_n", "x_num"),
            Put(Choice("x_d", "a") with { Retired = [.. Options("b")] }));
        await ApplyAsync(two, new ApplySolution(Export(one), null, false, false));
        Assert.Equal(Export(one), Export(two));
        Assert.Empty((await DiffAsync(two, Export(one))).Done);
        Assert.Empty((await DiffAsync(one, Export(two))).Done);
    }

    [Theory]
    [InlineData("data/x_t.json", """[{"id":"\ud800"}]""")]
    [InlineData("data/x_t.json", """[{"id":"a","x_k":"\ud800"}]""")]
    [InlineData("data/x_t.json", """[{"id":"a","\ud800":"x"}]""")]
    [InlineData("data/x_t.json", """[{"id":"a","x_k":"a\u0000b"}]""")]
    [InlineData("data/x_t.json", """[{"id":"a","x_k":{"a":1}}]""")]
    [InlineData("data/x_t.json", """[null]""")]
    [InlineData("data/x_t.json", """null""")]
    [InlineData("data/x_t.json", "")]
    [InlineData("data/participant.json", "[]")]
    [InlineData("column/x_t.x_n.json", """{"id":"q1","type":"text, date","label":{"nl":"a","en":"b"}}""")]
    [InlineData("column/x_t.x_n.json", """{"id":"q1","type":"text","label":null}""")]
    [InlineData("column/x_t.x_n.json", """{"id":"q1","type":"text","label":{"nl":null,"en":"b"}}""")]
    [InlineData("column/x_t.x_n.json", """{"id":"q1","type":"text","label":{"nl":"\ud800","en":"b"}}""")]
    [InlineData("column/x_t.x_n.json", """{"id":"q1","type":"choice","label":{"nl":"a","en":"b"},"choices":[null]}""")]
    [InlineData("column/x_t.x_n.json", """{"id":"q1","type":"choice","label":{"nl":"a","en":"b"},"choices":null}""")]
    [InlineData("column/x_t.x_n.json", """{"id":"q1","type":"choice","label":{"nl":"a","en":"b"},"choices":[{"value":"a","label":null}]}""")]
    [InlineData("column/x_t.x_n.json", """{"id":"q1","type":"text","label":{"nl":"a","en":"b"},"read_roles":[null]}""")]
    [InlineData("column/x_t.x_n.json", """{"id":"q1","type":"whole_number","label":{"nl":"a","en":"b"},"rollup":{"function":"count","table":null,"lookup":"x"}}""")]
    [InlineData("column/x_t.x_n.json", """{"id":"q1","type":"whole_number","label":{"nl":"a","en":"b"},"rollup":{"function":"sum","table":"x_t","lookup":"x_k","column":""}}""")]
    [InlineData("table/x_n.json", """{"id":"q1","label":{"nl":"a","en":"b"},"kind":"effective_dated","period_key":[null],"read_roles":["administrator"]}""")]
    [InlineData("table/x_n.json", """{"id":"q1","label":{"nl":"a","en":"b"},"kind":"effective_dated","period_key":[""],"read_roles":["administrator"]}""")]
    [InlineData("table/x_n.json", """{"id":"q1","label":{"nl":"a","en":"b"},"provider_path":"","read_roles":["administrator"]}""")]
    [InlineData("key/participant.x_n.json", """{"id":"q1","columns":[null]}""")]
    [InlineData("key/participant.x_n.json", """{"id":"q1","columns":[""]}""")]
    [InlineData("rule/x_n.json", """{"id":"q1","table":"x_t","label":{"nl":"a","en":"b"},"order":1,"actions":[null]}""")]
    [InlineData("rule/x_n.json", """{"id":"q1","table":"x_t","label":{"nl":"a","en":"b"},"order":1,"when_changed":[null],"actions":[{"require":"x_k"}]}""")]
    [InlineData("rule/x_n.json", """{"id":"q1","table":"participant","label":{"nl":"a","en":"b"},"order":1,"when_changed":[""],"actions":[{"refuse":{"nl":"a","en":"b"}}]}""")]
    [InlineData("rule/x_n.json", """{"id":"q1","table":"x_t","label":{"nl":"a","en":"b"},"order":1,"events":["create, update"],"actions":[{"require":"x_k"}]}""")]
    [InlineData("rule/x_n.json", """{"id":"q1","table":"x_t","label":{"nl":"a","en":"b"},"order":1,"actions":[{"refuse":{"nl":null,"en":"b"}}]}""")]
    [InlineData("rule/x_n.json", """{"id":"q1","table":null,"label":{"nl":"a","en":"b"},"order":1,"actions":[{"require":"x_k"}]}""")]
    [InlineData("query/x_n.json", """{"id":"q1","table":"participant","label":{"nl":"a","en":"b"},"columns":[null]}""")]
    [InlineData("query/x_n.json", """{"id":"q1","table":"participant","label":{"nl":"a","en":"b"},"columns":[""]}""")]
    [InlineData("query/x_n.json", """{"id":"q1","table":"participant","label":{"nl":"a","en":"b"},"order_by":["--id"]}""")]
    [InlineData("query/x_n.json", """{"id":"q1","table":"participant","label":{"nl":"a","en":"b"},"order_by":[null]}""")]
    [InlineData("query/x_n.json", """{"id":"q1","table":"participant","label":{"nl":"a","en":"b"},"parameters":[null]}""")]
    [InlineData("query/x_n.json", """{"id":"q1","table":"participant","label":{"nl":"a","en":"b"},"parameters":[{"name":"p","type":"choice","label":{"nl":"a","en":"b"},"choices":[null]}]}""")]
    [InlineData("query/x_n.json", """{"id":"q1","table":"participant","label":{"nl":"a","en":"b"},"parameters":[{"name":"p","type":"text","label":{"nl":"a","en":"b"},"rule_ids":[null]}]}""")]
    [InlineData("query/x_n.json", """{"id":"q1","table":"participant","label":{"nl":"a","en":"b"},"as_of_parameter":"p"}""")]
    [InlineData("choice/x_n.json", """{"id":"q1","label":{"nl":"a","en":"b"},"options":[null]}""")]
    [InlineData("choice/x_n.json", """{"id":"q1","label":{"nl":"a","en":"b"},"options":[{"value":null,"label":{"nl":"a","en":"b"}}]}""")]
    [InlineData("relationship/x_n.json", """{"id":"q1","label":{"nl":"a","en":"b"},"from_table":"x_t","to_table":"component"}""")]
    public async Task Apply_FileThatHoldsWhatCannotBe_IsRefused(string path, string text)
    {
        using var world = await World.CreateAsync();
        await world.PutAsync(Table("x_t") with { ReferenceData = true }, Column("x_t.x_k"));
        var error = await Record.ExceptionAsync(() => ApplyAsync(world, new ApplySolution([new(path, text)], null, false, false)));
        Assert.IsType<ModularException>(error);
    }

    private static IReadOnlyList<SolutionFile> Export(World world) =>
        SolutionCommands.Export(world.Tenant, world.Request(RoleIds.Administrator).Principal).Files;

    private static Task<SolutionApplied> DiffAsync(World world, IReadOnlyList<SolutionFile> files) =>
        Commands.DiffAsync(world.Tenant, files, world.Request(RoleIds.Administrator).Principal, "diff", default);

    private static async Task<SolutionApplied> ApplyAsync(World world, ApplySolution command) =>
        (await Commands.ApplyAsync(world.Tenant, command, world.Request(RoleIds.Administrator), _ => [1], default)).Fresh!;
}
