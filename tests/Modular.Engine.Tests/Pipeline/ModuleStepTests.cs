using Modular.Engine.Errors;
using Modular.Engine.Participants;
using Modular.Engine.Pipeline;
using Modular.Engine.Records;
using Modular.Engine.Tests.Planted;
using Modular.Sdk;
using Modular.Sdk.Rules;
using Modular.Sdk.Steps;
using Modular.Sdk.Values;
using AppliedRule = Modular.Sdk.Rules.AppliedRule;

namespace Modular.Engine.Tests.Pipeline;

public sealed class ModuleStepTests
{
    private static readonly Violation First = new("FIRST", "REG-01", new("een", "one"));
    private static readonly Violation Second = new("SECOND", "REG-02", new("twee", "two"));

    [Fact]
    public async Task Create_StepsThatRefuse_AreAllTold()
    {
        using var world = await WorldOf(
            Step("first", StepStage.Validate, 1, context => context.After!.Text("surname") == "Nee" ? StepOutcome.Refuse([First]) : StepOutcome.Nothing),
            Step("second", StepStage.Validate, 2, context => context.After!.Text("surname") == "Nee" ? StepOutcome.Refuse([Second]) : StepOutcome.Nothing));
        var refusal = await Assert.ThrowsAsync<ModularException>(() => CreateAsync(world, "Nee"));
        Assert.Equal(ErrorReason.RuleViolated, refusal.Reason);
        Assert.Equal(["FIRST", "SECOND"], refusal.Violations.Select(violation => violation.Code));
        Assert.Equal(["REG-01", "REG-02"], refusal.Rules.Select(rule => rule.Id));
    }

    [Fact]
    public async Task Create_StepsThatCompute_SeeEachOtherAndAreWritten()
    {
        using var world = await WorldOf(
            Step("second", StepStage.Compute, 2, context => new StepOutcome
            {
                Changes = FieldValues.Empty.With("municipality", context.After!.Text("given_name") + "stad"),
            }),
            Step("first", StepStage.Compute, 1, _ => new StepOutcome
            {
                Changes = FieldValues.Empty.With("given_name", "Noord"),
                RulesApplied = [new AppliedRule("REG-03", new("naam", "name"))],
            }));
        var made = await CreateAsync(world, "Jansen");
        Assert.Equal(("Noord", "Noordstad"), (made.Fields.Text("given_name"), made.Fields.Text("municipality")));
        using var store = world.Tenant.Read();
        Assert.Contains("REG-03", Assert.Single(store.History("participant", made.Id)).RuleIds);
    }

    [Fact]
    public async Task Update_StepWhoseColumnKeepsItsValue_IsNotLookedAt()
    {
        var looked = 0;
        using var world = await WorldOf(Step("watch", StepStage.Validate, 1, _ =>
        {
            Interlocked.Increment(ref looked);
            return StepOutcome.Nothing;
        }) with
        { Columns = ["surname"], Events = [StepEvent.Update] });
        var made = await CreateAsync(world, "Jansen");
        await UpdateAsync(world, made.Id, FieldValues.Empty.With("surname", "Jansen").With("given_name", "Kim"));
        Assert.Equal(0, looked);
        await UpdateAsync(world, made.Id, FieldValues.Empty.With("surname", "Pietersen"));
        Assert.Equal(1, looked);
    }

    [Fact]
    public async Task Update_Step_SeesTheRowBeforeAndAfter()
    {
        StepContext? seen = null;
        using var world = await WorldOf(Step("images", StepStage.Validate, 1, context =>
        {
            seen = context;
            return StepOutcome.Nothing;
        }) with
        { Events = [StepEvent.Update] });
        var made = await CreateAsync(world, "Jansen");
        await UpdateAsync(world, made.Id, FieldValues.Empty.With("surname", "Pietersen"));
        Assert.Equal((StepEvent.Update, "Jansen", "Pietersen"), (seen!.Event, seen.Before!.Text("surname"), seen.After!.Text("surname")));
        Assert.True(seen.Changes("surname"));
        Assert.False(seen.Changes("client_number"));
    }

    [Fact]
    public async Task Create_StepThatThrows_IsAFaultAndNothingIsWritten()
    {
        using var world = await WorldOf(Step("throws", StepStage.Validate, 1, context =>
            context.After!.Text("surname") == "Nee" ? throw new InvalidOperationException("oh") : StepOutcome.Nothing));
        var before = world.Tenant.Store.Sequence;
        Assert.Equal(ErrorReason.ModuleFault, (await Assert.ThrowsAsync<ModularException>(() => CreateAsync(world, "Nee"))).Reason);
        Assert.Equal(before, world.Tenant.Store.Sequence);
    }

    [Fact]
    public async Task Create_StepThatDoesNotComeBack_IsGivenUpAndTheTenantLivesOn()
    {
        using var open = new ManualResetEventSlim();
        using var world = await WorldOf(Step("hangs", StepStage.Validate, 1, context =>
        {
            if (context.After!.Text("surname") == "Nee")
            {
                open.Wait();
            }

            return StepOutcome.Nothing;
        }));
        var before = world.Tenant.Store.Sequence;
        var refusal = await Assert.ThrowsAsync<ModularException>(() => CreateAsync(world, "Nee"));
        Assert.Equal((ErrorReason.StepOverBudget, "hangs"), (refusal.Reason, refusal.Metadata["step"]));
        Assert.Equal(before, world.Tenant.Store.Sequence);

        // While it is away it is not started again: the second caller does not wait either.
        Assert.Equal(ErrorReason.StepOverBudget, (await Assert.ThrowsAsync<ModularException>(() => CreateAsync(world, "Jansen"))).Reason);
        open.Set();
        var made = await EventuallyAsync(() => CreateAsync(world, "Jansen"));
        Assert.Equal("Jansen", made.Fields.Text("surname"));
    }

    [Fact]
    public async Task Create_StepThatSetsAnUnknownColumn_IsAFaultOfTheModule()
    {
        using var world = await WorldOf(Step("wrong", StepStage.Compute, 1, context =>
            new StepOutcome { Changes = context.After!.Text("surname") == "Nee" ? FieldValues.Empty.With("colour", "red") : FieldValues.Empty }));
        Assert.Equal(ErrorReason.ModuleFault, (await Assert.ThrowsAsync<ModularException>(() => CreateAsync(world, "Nee"))).Reason);
    }

    [Fact]
    public void Problems_TiesAndUnknownNames_AreNamed()
    {
        var regime = Regime(
            Step("one", StepStage.Validate, 1, _ => StepOutcome.Nothing),
            Step("two", StepStage.Validate, 1, _ => StepOutcome.Nothing) with { Columns = ["colour"] },
            Step("three", StepStage.Compute, 1, _ => StepOutcome.Nothing) with { Table = "nowhere" });
        var problems = string.Join("; ", StepCheck.Problems(regime));
        Assert.Contains("one and two both are number 1", problems, StringComparison.Ordinal);
        Assert.Contains("participant.colour", problems, StringComparison.Ordinal);
        Assert.Contains("table nowhere", problems, StringComparison.Ordinal);
    }

    private static TableStep Step(string name, StepStage stage, int order, Func<StepContext, StepOutcome> run) => new(name, "participant", stage, order, run);

    private static PlantedRegime Regime(params TableStep[] steps) => new(_ => throw new InvalidOperationException("not fired")) { Steps = steps };

    private static Task<World> WorldOf(params TableStep[] steps) => World.CreateAsync(Regime(steps));

    private static async Task<RecordView> CreateAsync(World world, string surname) => (await new ParticipantCommands(new()).CreateAsync(
        world.Tenant, World.Change(FieldValues.Empty.With("client_number", "C-2").With("surname", surname)), world.Request(RoleIds.CaseManager), World.Encode, default)).Fresh!;

    private static async Task UpdateAsync(World world, string id, FieldValues changes) => await ParticipantCommands.UpdateAsync(
        world.Tenant, id, World.Change(changes), null, world.Request(RoleIds.CaseManager), World.Encode, default);

    // The step comes back on its own thread: a few calls may still find it away.
    private static async Task<RecordView> EventuallyAsync(Func<Task<RecordView>> call)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (ModularException refusal) when (refusal.Reason == ErrorReason.StepOverBudget)
            {
                await Task.Yield();
            }
        }
    }
}
