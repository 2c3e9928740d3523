using Grpc.Core;
using Modular.Common.V1;
using Modular.Host.Tests.Calls;
using Modular.Statements.V1;

namespace Modular.Host.Tests.Statements;

public sealed class StatementTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task Statement_FromSubmissionToApproval_IsKeptWithItsLines()
    {
        var (town, trajectory) = await StartedAsync();

        var submitted = await Provider(town).SubmitStatementAsync(town.Declare(trajectory, 12.5m));

        Assert.Equal(StatementStatus.Submitted, submitted.Statement.Status);
        Assert.Equal(1000, submitted.Statement.Amount.Units);
        Assert.Equal("REG-07", Assert.Single(submitted.Rules).RuleId);
        Assert.Equal(trajectory, Assert.Single(submitted.Lines).Trajectory);
        var name = submitted.Statement.Name;
        var agreed = await CaseManager.AgreeStatementAsync(new() { Name = name, Etag = submitted.Statement.Etag, RequestId = town.NextId() });
        Assert.Equal(["case_manager/test-case_manager"], agreed.Statement.Agreements);
        var approved = await ContractManager.ApproveStatementAsync(new() { Name = name, Etag = agreed.Statement.Etag, RequestId = town.NextId() });
        Assert.Equal(StatementStatus.Approved, approved.Statement.Status);
        Assert.Equal(approved.Statement, (await Provider(town).GetStatementAsync(new() { Name = name })).Statement);
        var line = Assert.Single((await Provider(town).ListStatementLinesAsync(new() { Parent = name })).Lines);
        Assert.Equal(submitted.Lines.Single(), line);
        Assert.Equal(1000, line.Fields["amount"].Money.Units);
        Assert.Null(host.BrokenTrailOf(town.Tenant));
    }

    [Fact]
    public async Task Submit_WithLinesThatDoNotStand_IsRefusedWithAllOfThemAndWritesNothing()
    {
        var (town, trajectory) = await StartedAsync();
        var request = town.Declare(trajectory, 0);
        request.Lines.Add(Town.Line(trajectory, 3));
        request.Lines.Add(Town.Line($"{town.Tenant}/trajectories/none", 3));
        var before = host.SequenceOf(town.Tenant);

        var refused = await Refused.ByAsync(Provider(town).SubmitStatementAsync(request));

        Assert.Equal((StatusCode.FailedPrecondition, "RULE_VIOLATED"), refused.Outcome);
        Assert.Equal(["NO_HOURS", "UNKNOWN_TRAJECTORY"], refused.Unmet);
        Assert.Equal(["lines[0].fields.hours", "lines[2].trajectory"], refused.Subjects);
        Assert.Equal(["REG-07", "REG-07"], refused.RuleIds);
        Assert.Equal(before, host.SequenceOf(town.Tenant));
    }

    [Fact]
    public async Task Submit_Partial_KeepsTheOthersWithTheReasons()
    {
        var (town, trajectory) = await StartedAsync();
        var request = town.Declare(trajectory, 0);
        request.Lines.Add(Town.Line(trajectory, 3));
        request.Lines.Add(Town.Line($"{town.Tenant}/trajectories/none", 3));
        request.AcceptPartial = true;

        var submitted = await Provider(town).SubmitStatementAsync(request);

        Assert.Equal((1, 2, 240), (submitted.Statement.StandingLines, submitted.Statement.RefusedLines, submitted.Statement.Amount.Units));
        var kept = await Provider(town).ListStatementLinesAsync(new() { Parent = submitted.Statement.Name, Stands = false });
        Assert.Equal(("NO_HOURS", "hours"), (kept.Lines[0].Violations.Single().Code, kept.Lines[0].Violations[0].Field));
        Assert.Equal((3, "UNKNOWN_TRAJECTORY", ""), (kept.Lines[1].Position, kept.Lines[1].Violations.Single().Code, kept.Lines[1].Trajectory));
    }

    [Fact]
    public async Task Submit_OverMoreThanTenYears_IsRefused()
    {
        var (town, trajectory) = await StartedAsync();
        var request = town.Declare(trajectory, 3);
        request.Period.End = new() { Year = request.Period.Start.Year + 10, Month = 12, Day = 31 };

        var refused = await Refused.ByAsync(Provider(town).SubmitStatementAsync(request));

        Assert.Contains(("period", "PERIOD_TOO_LONG"), refused.Fields);
    }

    [Fact]
    public async Task Submit_PartialWithNoLineThatStands_IsRefused()
    {
        var (town, trajectory) = await StartedAsync();
        var request = town.Declare(trajectory, 0);
        request.AcceptPartial = true;

        Assert.Equal("RULE_VIOLATED", (await Refused.ByAsync(Provider(town).SubmitStatementAsync(request))).Reason);
    }

    [Fact]
    public async Task Submit_ValidateOnly_AnswersLineByLineAndWritesNothing()
    {
        var (town, trajectory) = await StartedAsync();
        var request = town.Declare(trajectory, 0);
        request.Lines.Add(Town.Line(trajectory, 3));
        request.ValidateOnly = true;
        var before = host.SequenceOf(town.Tenant);

        var tried = await Provider(town).SubmitStatementAsync(request);

        Assert.Equal([false, true], tried.Lines.Select(line => line.Stands));
        Assert.Equal("", tried.Statement.Name);
        Assert.Equal(before, host.SequenceOf(town.Tenant));
    }

    [Fact]
    public async Task Submit_MalformedInEveryPlace_NamesAllFields()
    {
        var (town, trajectory) = await StartedAsync();
        var request = town.Declare(trajectory, 201);
        request.Fields["note"] = new FieldValue { Text = "?" };
        request.Lines.Add(new GivenLine { Trajectory = trajectory });
        request.Lines.Add(new GivenLine { Fields = { ["hours"] = new FieldValue { Text = "veel" }, ["other"] = new FieldValue { YesNo = true } } });

        var refused = await Refused.ByAsync(Provider(town).SubmitStatementAsync(request));

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELDS"), refused.Outcome);
        Assert.Equal(
            [("fields.note", "UNKNOWN_FIELD"), ("lines[0].fields.hours", "TOO_LARGE"), ("lines[1].fields.hours", "REQUIRED"),
                ("lines[2].fields.hours", "WRONG_TYPE"), ("lines[2].fields.other", "UNKNOWN_FIELD")],
            refused.Fields.Order());
    }

    [Fact]
    public async Task Submit_NamesThatCannotBe_AreAllNamed()
    {
        var (town, _) = await StartedAsync();
        var request = new SubmitStatementRequest { Parent = town.Provider, Lines = { Town.Line("tenants/other-town/trajectories/a", 1), Town.Line("x", 1) } };

        var refused = await Refused.ByAsync(Provider(town).SubmitStatementAsync(request));

        Assert.Equal(
            ["kind", "lines[0].trajectory", "lines[1].trajectory", "period", "request_id"], refused.Fields.Select(field => field.Field).Order());
    }

    [Theory]
    [InlineData("reg_nothing", "kind")]
    [InlineData("reg_declaration", "lines")]
    public async Task Submit_UnknownKindOrNoLines_IsInvalid(string kind, string field)
    {
        var (town, trajectory) = await StartedAsync();
        var request = town.Declare(trajectory, 1);
        request.Kind = kind;
        request.Lines.Clear();

        Assert.Equal(field, Assert.Single((await Refused.ByAsync(Provider(town).SubmitStatementAsync(request))).Fields).Field);
    }

    [Fact]
    public async Task Submit_ForTheWholeRefused_CitesTheRule()
    {
        var (town, trajectory) = await StartedAsync();
        var request = town.Declare(trajectory, 1);
        request.Period.End = Town.On(2026, 1, 30);

        var refused = await Refused.ByAsync(Provider(town).SubmitStatementAsync(request));

        Assert.Equal(["PERIOD_NOT_A_MONTH"], refused.Unmet);
        Assert.Equal(["REG-07"], refused.RuleIds);
    }

    [Fact]
    public async Task Submit_ByAnotherRole_IsDeniedWithTheRule()
    {
        var (town, trajectory) = await StartedAsync();

        var refused = await Refused.ByAsync(CaseManager.SubmitStatementAsync(town.Declare(trajectory, 1)));

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), refused.Outcome);
        Assert.Equal(["REG-07"], refused.RuleIds);
    }

    [Fact]
    public async Task Statement_OfAnotherProvider_DoesNotExist()
    {
        var (town, trajectory) = await StartedAsync();
        var name = (await Provider(town).SubmitStatementAsync(town.Declare(trajectory, 1))).Statement.Name;
        var other = await town.AddProviderAsync("Andere weg");
        var stranger = new StatementService.StatementServiceClient(host.As("provider", other));

        Assert.Equal("RESOURCE_NOT_FOUND", (await Refused.ByAsync(stranger.GetStatementAsync(new() { Name = name }))).Reason);
        Assert.Equal("RESOURCE_NOT_FOUND", (await Refused.ByAsync(stranger.ListStatementLinesAsync(new() { Parent = name }))).Reason);
        Assert.Equal("RESOURCE_NOT_FOUND", (await Refused.ByAsync(stranger.ListStatementsAsync(new() { Parent = town.Provider }))).Reason);
        Assert.Equal("RESOURCE_NOT_FOUND", (await Refused.ByAsync(stranger.SubmitStatementAsync(town.Declare(trajectory, 1)))).Reason);
        Assert.Empty((await stranger.ListStatementsAsync(new() { Parent = town.Tenant })).Statements);
        var theirs = town.Declare(trajectory, 1);
        theirs.Parent = other;
        Assert.Equal(["UNKNOWN_TRAJECTORY"], (await Refused.ByAsync(stranger.SubmitStatementAsync(theirs))).Unmet);
    }

    [Fact]
    public async Task Steps_OutOfTurn_AreRefused()
    {
        var (town, trajectory) = await StartedAsync();
        var name = (await Provider(town).SubmitStatementAsync(town.Declare(trajectory, 1))).Statement.Name;

        var early = await Refused.ByAsync(ContractManager.ApproveStatementAsync(new() { Name = name, RequestId = town.NextId() }));
        Assert.Equal(["NOT_AGREED"], early.Unmet);
        Assert.Equal("ROLE_NOT_PERMITTED", (await Refused.ByAsync(CaseManager.ApproveStatementAsync(new() { Name = name, RequestId = town.NextId() }))).Reason);
        Assert.Equal("ROLE_NOT_PERMITTED", (await Refused.ByAsync(Provider(town).AgreeStatementAsync(new() { Name = name, RequestId = town.NextId() }))).Reason);
        await CaseManager.AgreeStatementAsync(new() { Name = name, RequestId = town.NextId() });
        Assert.Equal("STATE_NOT_ALLOWED", (await Refused.ByAsync(CaseManager.AgreeStatementAsync(new() { Name = name, RequestId = town.NextId() }))).Reason);
        Assert.Equal("ETAG_MISMATCH", (await Refused.ByAsync(ContractManager.ApproveStatementAsync(
            new() { Name = name, Etag = "1", RequestId = town.NextId() }))).Reason);
        var unreasoned = await Refused.ByAsync(ContractManager.ReturnStatementAsync(new() { Name = name, RequestId = town.NextId() }));
        Assert.Equal([("reason", "REQUIRED")], unreasoned.Fields);
        var returned = await ContractManager.ReturnStatementAsync(new() { Name = name, Reason = "Te veel.", RequestId = town.NextId() });
        Assert.Equal((StatementStatus.Returned, "Te veel."), (returned.Statement.Status, returned.Statement.ReturnedReason));
        Assert.Equal("STATE_NOT_ALLOWED", (await Refused.ByAsync(ContractManager.ApproveStatementAsync(new() { Name = name, RequestId = town.NextId() }))).Reason);
    }

    [Fact]
    public async Task Submit_TheSameRequestAgain_GetsTheSameAnswer()
    {
        var (town, trajectory) = await StartedAsync();
        var request = town.Declare(trajectory, 1);
        request.Lines[0].Fields.Add("more", new FieldValue());

        var first = await Provider(town).SubmitStatementAsync(request);
        var again = await Provider(town).SubmitStatementAsync(request);

        Assert.Equal(first, again);
        Assert.Single((await Provider(town).ListStatementsAsync(new() { Parent = town.Provider, Kind = "reg_declaration" })).Statements);
    }

    [Fact]
    public async Task Lines_ForAPolicyAdviser_AreDenied()
    {
        var (town, trajectory) = await StartedAsync();
        var name = (await Provider(town).SubmitStatementAsync(town.Declare(trajectory, 1))).Statement.Name;
        var adviser = new StatementService.StatementServiceClient(host.As("policy_adviser"));

        Assert.Equal("ROLE_NOT_PERMITTED", (await Refused.ByAsync(adviser.ListStatementLinesAsync(new() { Parent = name }))).Reason);
        Assert.Equal(name, (await adviser.GetStatementAsync(new() { Name = name })).Statement.Name);
    }

    private StatementService.StatementServiceClient CaseManager => new(host.As("case_manager"));

    private StatementService.StatementServiceClient ContractManager => new(host.As("contract_manager"));

    private StatementService.StatementServiceClient Provider(Town town) => new(host.As("provider", town.Provider));

    private async Task<(Town Town, string Trajectory)> StartedAsync()
    {
        var town = await Town.FoundAsync(host);
        var trajectory = (await town.OrderAsync()).Name;
        await town.ProviderStaff.FireTriggerAsync(town.Start(trajectory, Town.On(2026, 1, 12)));
        return (town, trajectory);
    }
}
