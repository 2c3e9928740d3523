using System.Collections.Immutable;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Statements;
using Modular.Engine.Tests.Planted;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Engine.Tests.Statements;

public sealed class SubmitStatementTests
{
    private static readonly DatePeriod January = new(new(2026, 1, 1), new(2026, 1, 31));

    private static readonly Violation Bad = new("BAD", "REG-01", new("Fout.", "Wrong."));

    [Fact]
    public async Task Submit_Again_SeesTheLinesThatStandAndNotThoseThatWereReturned()
    {
        var seen = new List<(int Earlier, int Statements)>();
        var planted = new PlantedStatements(PlantedStatements.Definition with { ApprovedBy = [RoleIds.ContractManager] }, context =>
        {
            seen.Add((context.Earlier.Length, context.Provider.Statements.Length));
            return new StatementOutcome { Lines = [context.Given[0], context.Given[1] with { Refused = [Bad] }] };
        });
        using var world = await World.CreateAsync(planted.Regime());
        var trajectory = (await world.OpenAsync()).Snapshot.Id;
        var command = Command(world, trajectory, 3, 4) with { AcceptPartial = true };

        var first = (await SubmitAsync(world, command)).Fresh!;
        await SubmitAsync(world, command);
        await world.Judgements.JudgeAsync(
            world.Tenant, new JudgeStatement(first.Statement.Id, StatementStep.Return, "no", null), world.Request(RoleIds.ContractManager), World.Encode, default);
        await SubmitAsync(world, command);

        Assert.Equal([(0, 0), (1, 1), (1, 2)], seen);
    }

    [Fact]
    public async Task Submit_TwiceAtOnce_IsDecidedAgainSoThatTheRegimeSeesTheOther()
    {
        var planted = new PlantedStatements(PlantedStatements.Definition, context => new StatementOutcome
        {
            Lines = context.Given,
            Violations = context.Provider.Statements.IsEmpty ? [] : [Bad],
        });
        using var world = await World.CreateAsync(planted.Regime());
        var command = Command(world, (await world.OpenAsync()).Snapshot.Id, 1);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SucceedsAsync(world, command))));

        Assert.Single(outcomes, done => done);
        Assert.Single(StatementQueries.List(world.Tenant, new(world.Provider, null, null, null), new Page(0, ""), world.Request(RoleIds.Provider).Principal).Items);
    }

    [Fact]
    public async Task Submit_OfAKindThatNobodyApproves_StandsAtOnceWithItsSignals()
    {
        var signal = new Signal("late", "REG-01", RoleIds.ContractManager, new("Laat.", "Late."));
        var planted = new PlantedStatements(PlantedStatements.Definition, context => new StatementOutcome
        {
            Lines = [.. context.Given.Select(line => line with { Amount = Money.Of(-12.5m), Values = line.Values.With("amount", -12.5m) })],
            Signals = [signal],
            Rules = [new AppliedRule("REG-01", new("Ja.", "Yes."))],
        });
        using var world = await World.CreateAsync(planted.Regime());
        var stored = (await SubmitAsync(world, Command(world, null, 1, 2))).Fresh!;

        var read = StatementQueries.Get(world.Tenant, stored.Statement.Id, world.Request(RoleIds.Provider).Principal);

        Assert.Equal(StatementStatus.Approved, read.Statement.Status);
        Assert.Equal(-25m, read.Statement.Amount.Amount);
        Assert.Equal(signal, Assert.Single(read.Signals));
        Assert.Equal("REG-01", Assert.Single(read.Rules).RuleId);
    }

    [Theory]
    [InlineData("lines")]
    [InlineData("column")]
    [InlineData("trajectory")]
    [InlineData("moment")]
    [InlineData("rule")]
    [InlineData("throws")]
    public async Task Submit_WhenTheModuleContradictsItself_IsAFaultOfTheModuleAndWritesNothing(string wrong)
    {
        var planted = new PlantedStatements(PlantedStatements.Definition, context => wrong switch
        {
            "lines" => new StatementOutcome(),
            "column" => new StatementOutcome { Lines = [context.Given[0] with { Values = FieldValues.Empty.With("nothing", 1m) }] },
            "trajectory" => new StatementOutcome { Lines = [context.Given[0] with { Trajectory = "another" }] },
            "moment" => new StatementOutcome { Lines = [context.Given[0] with { MomentKey = "started" }] },
            "rule" => new StatementOutcome { Lines = [context.Given[0] with { RuleIds = ["REG-99"] }] },
            _ => throw new InvalidOperationException(),
        });
        using var world = await World.CreateAsync(planted.Regime());

        var refused = await Assert.ThrowsAsync<ModularException>(() => SubmitAsync(world, Command(world, null, 1)));

        Assert.Equal(ErrorReason.ModuleFault, refused.Reason);
        Assert.Empty(StatementQueries.List(world.Tenant, new(null, null, null, null), new Page(0, ""), world.Request(RoleIds.CaseManager).Principal).Items);
    }

    [Fact]
    public async Task Judge_GetsTheStandingLinesAndWhoIsConcerned()
    {
        var asked = new List<StatementJudgementContext>();
        var definition = PlantedStatements.Definition with { AgreedBy = [RoleIds.CaseManager], ApprovedBy = [RoleIds.ContractManager] };
        var planted = new PlantedStatements(definition, context => new StatementOutcome { Lines = [context.Given[0], context.Given[1] with { Refused = [Bad] }] })
        {
            OnJudge = context =>
            {
                asked.Add(context);
                return new StatementJudgement();
            },
        };
        using var world = await World.CreateAsync(planted.Regime());
        var stored = (await SubmitAsync(world, Command(world, (await world.OpenAsync()).Snapshot.Id, 5, 6) with { AcceptPartial = true })).Fresh!;

        var early = await Assert.ThrowsAsync<ModularException>(() => JudgeAsync(world, stored, StatementStep.Approve, RoleIds.ContractManager));
        await JudgeAsync(world, stored, StatementStep.Agree, RoleIds.CaseManager);
        await JudgeAsync(world, stored, StatementStep.Approve, RoleIds.ContractManager);

        Assert.Equal("not_agreed", early.Metadata["state"]);
        Assert.All(asked, context => Assert.Equal(5m, Assert.Single(context.Lines).Values.Decimal("hours")));
        Assert.Equal("case_manager/case_manager-1", Assert.Single(asked[^1].Statement.Agreements));
    }

    private static async Task<bool> SucceedsAsync(World world, SubmitStatement command)
    {
        try
        {
            return (await SubmitAsync(world, command)).Fresh is not null;
        }
        catch (ModularException refused) when (refused.Reason == ErrorReason.RuleViolated)
        {
            return false;
        }
    }

    private static SubmitStatement Command(World world, string? trajectory, params ImmutableArray<int> hours) => new(
        world.Provider,
        PlantedStatements.Kind,
        January,
        FieldValues.Empty,
        [.. hours.Select(each => new GivenLine(trajectory, FieldValues.Empty.With("hours", (decimal)each)))],
        false);

    private static Task<Reply<StatementView>> SubmitAsync(World world, SubmitStatement command) =>
        world.Statements.SubmitAsync(world.Tenant, command, world.Request(RoleIds.Provider), World.Encode, default);

    private static Task<Reply<StatementView>> JudgeAsync(World world, StatementView statement, StatementStep step, string role) =>
        world.Judgements.JudgeAsync(world.Tenant, new JudgeStatement(statement.Statement.Id, step, null, null), world.Request(role), World.Encode, default);
}
