using Modular.Engine.Commands;
using Modular.Engine.Entries;
using Modular.Engine.Errors;
using Modular.Engine.Providers;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Engine.Tests.Planted;
using Modular.Sdk;
using Modular.Sdk.Entries;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Engine.Tests.Entries;

public sealed class EntryTests
{
    private static readonly Principal Manager = new("m", RoleIds.ContractManager, null);
    private static readonly Page First = new(0, "");

    [Fact]
    public async Task Record_WhenSound_StoresWhatWasGivenAndComputed_AndTheModuleSeesItNextTime()
    {
        var seen = new List<int>();
        using var world = await CreateAsync(context =>
        {
            seen.Add(context.Provider!.Entries.Length);
            return new EntryJudgement
            {
                Computed = FieldValues.Empty.With("number", seen.Count),
                Signals = [new Signal("paper", "REG-02", RoleIds.ContractManager, new("Stuk.", "Paper."))],
                Rules = [new AppliedRule("REG-02", new("Vastgelegd.", "Recorded."))],
            };
        });

        var first = await RecordAsync(world, world.Provider, PlantedEntries.Paper, Paper("A").With("worth", 12.5m));
        await RecordAsync(world, world.Provider, PlantedEntries.Paper, Paper("B").With("replaces", first.Entry.Id));

        Assert.Equal([0, 1], seen);
        var listed = EntryQueries.List(world.Tenant, world.Provider, null, First, Manager).Items;
        Assert.Equal(["A", "B"], listed.Select(entry => entry.Fields.Text("title")));
        Assert.Equal([1L, 2L], listed.Select(entry => entry.Fields.Whole("number")));
        Assert.Equal(ResourceNames.Entry("example", first.Entry.Id), listed[1].Fields.Text("replaces"));
        var read = EntryQueries.Get(world.Tenant, first.Entry.Id, Manager);
        Assert.Equal((12.5m, "REG-02"), (read.Fields.Decimal("worth"), Assert.Single(read.Rules).RuleId));
        Assert.Equal(world.Tenant.Today, read.RecordedOn);
        using var store = world.Tenant.Read();
        var facts = ProviderFacts.Load(world.Tenant, store, world.Provider, world.Tenant.RequireRegime());
        Assert.Equal(["A", "B"], facts.Entries.Select(entry => entry.Values.Text("title")));
        Assert.Equal((world.Provider, 2), (facts.Id, facts.Signals.Length));
    }

    [Fact]
    public async Task Record_AboutTheTenant_IsSeenAsTheTenants()
    {
        using var world = await CreateAsync(_ => new EntryJudgement());
        await RecordAsync(world, null, PlantedEntries.Plan, FieldValues.Empty.With("held_on", world.Tenant.Today));

        Assert.Null(Assert.Single(EntryQueries.List(world.Tenant, null, PlantedEntries.Plan, First, Manager).Items).Provider);
        using var store = world.Tenant.Read();
        Assert.Equal(PlantedEntries.Plan, Assert.Single(TenantFacts.Load(world.Tenant, store, world.Tenant.RequireRegime()).Entries).Kind);
        var provider = new Principal("p", RoleIds.Provider, world.Provider);
        Assert.Empty(EntryQueries.List(world.Tenant, null, null, First, provider).Items);
    }

    [Fact]
    public async Task APolicyAdviser_ReadsNoneThatNamePeople()
    {
        using var world = await CreateAsync(_ => new EntryJudgement());
        var paper = await RecordAsync(world, world.Provider, PlantedEntries.Paper, Paper("A"));
        await RecordAsync(world, null, PlantedEntries.Plan, FieldValues.Empty.With("held_on", world.Tenant.Today));
        await RecordAsync(world, null, PlantedEntries.Question, FieldValues.Empty.With("client_number", "C-9"));
        var adviser = new Principal("a", RoleIds.PolicyAdviser, null);

        Assert.Equal([PlantedEntries.Plan], EntryQueries.List(world.Tenant, null, null, First, adviser).Items.Select(entry => entry.Kind));
        Assert.Equal(
            ErrorReason.RoleNotPermitted,
            Assert.Throws<ModularException>(() => EntryQueries.Get(world.Tenant, paper.Entry.Id, adviser)).Reason);
    }

    [Fact]
    public async Task Record_OfAParticipantWhomTheProviderDoesNotKnow_IsRefused()
    {
        using var world = await CreateAsync(_ => new EntryJudgement());
        var fields = Paper("A").With("participant", ResourceNames.Participant("example", world.Participant));
        var refused = await Assert.ThrowsAsync<ModularException>(() => RecordAsync(world, world.Provider, PlantedEntries.Paper, fields));
        Assert.Equal(("fields.participant", "UNKNOWN_ROW"), (refused.Fields[0].Field, refused.Fields[0].Reason));

        await world.OpenAsync();
        Assert.NotEqual("", (await RecordAsync(world, world.Provider, PlantedEntries.Paper, fields)).Entry.Id);
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("column")]
    [InlineData("type")]
    [InlineData("rule")]
    public async Task Record_WhenTheModuleIsAtFault_SaysSoAndWritesNothing(string fault)
    {
        using var world = await CreateAsync(_ => fault switch
        {
            "throws" => throw new InvalidOperationException(),
            "column" => new EntryJudgement { Computed = FieldValues.Empty.With("nothing", 1L) },
            "type" => new EntryJudgement { Computed = FieldValues.Empty.With("number", "one") },
            _ => new EntryJudgement { Rules = [new AppliedRule("XXX-1", new("x", "x"))] },
        });
        var before = world.Tenant.Store.Sequence;
        var refused = await Assert.ThrowsAsync<ModularException>(() => RecordAsync(world, world.Provider, PlantedEntries.Paper, Paper("A")));
        Assert.Equal(ErrorReason.ModuleFault, refused.Reason);
        Assert.Equal(before, world.Tenant.Store.Sequence);
    }

    [Fact]
    public async Task TwoAtOnce_OfWhichTheRegimeWantsOne_LeaveOne()
    {
        using var world = await CreateAsync(context => context.Provider!.Entries.IsEmpty
            ? new EntryJudgement()
            : new EntryJudgement { Violations = [new Violation("ONE_PAPER", "REG-02", new("Er is al een stuk.", "There is a paper already."))] });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async at =>
        {
            try
            {
                await Task.Run(() => RecordAsync(world, world.Provider, PlantedEntries.Paper, Paper($"{at}")));
                return "";
            }
            catch (ModularException refused)
            {
                return refused.Reason.ToString();
            }
        }));

        Assert.Equal(["", .. Enumerable.Repeat("RuleViolated", 7)], outcomes.Order(StringComparer.Ordinal));
        Assert.Single(EntryQueries.List(world.Tenant, null, null, First, Manager).Items);
    }

    [Fact]
    public async Task Record_WhenTheTenantsFileChangedMeanwhile_IsJudgedAgain()
    {
        var seen = new List<int>();
        World? world = null;
        world = await CreateAsync(context =>
        {
            if (context.Kind == PlantedEntries.Paper)
            {
                seen.Add(context.Tenant.Entries.Length);
                if (seen.Count == 1)
                {
                    // A judgement is not awaited, so that somebody else's entry is waited for here.
                    IAsyncResult other = Task.Run(() => RecordAsync(world!, null, PlantedEntries.Question, FieldValues.Empty));
                    other.AsyncWaitHandle.WaitOne();
                }
            }

            return new EntryJudgement();
        });
        using (world)
        {
            await RecordAsync(world, world.Provider, PlantedEntries.Paper, Paper("A"));
            Assert.Equal([0, 1], seen);
        }
    }

    [Fact]
    public async Task Entries_WhenTheRegimeIsNotLoaded_CanBeReadAndNotRecorded()
    {
        using var world = await CreateAsync(_ => new EntryJudgement());
        var paper = await RecordAsync(world, world.Provider, PlantedEntries.Paper, Paper("A"));
        world.Reopen();

        Assert.Equal("A", EntryQueries.Get(world.Tenant, paper.Entry.Id, Manager).Fields.Text("title"));
        var refused = await Assert.ThrowsAsync<ModularException>(() => RecordAsync(world, world.Provider, PlantedEntries.Paper, Paper("B")));
        Assert.Equal(ErrorReason.RegimeUnavailable, refused.Reason);
    }

    private static FieldValues Paper(string title) => FieldValues.Empty.With("title", title);

    private static Task<World> CreateAsync(Func<EntryContext, EntryJudgement> judge) => World.CreateAsync(
        new PlantedRegime(_ => throw new InvalidOperationException()) { Entries = new PlantedEntries(judge) });

    private static async Task<EntryResult> RecordAsync(World world, string? provider, string kind, FieldValues fields) =>
        (await world.Entries.RecordAsync(
            world.Tenant, new RecordEntry(provider, kind, fields), world.Request(RoleIds.ContractManager), World.Encode, default)).Fresh!;
}
