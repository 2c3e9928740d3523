using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Statements;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using Modular.Sdk.Statements;
using V1 = Modular.Statements.V1;

namespace Modular.Host.Rpc.Statements;

/// <summary>modular.statements.v1.StatementService over the engine.</summary>
internal sealed class StatementsRpc(TenantDirectory tenants, StatementCommands commands, StatementSteps steps)
    : V1.StatementService.StatementServiceBase
{
    public override async Task<V1.SubmitStatementResponse> SubmitStatement(V1.SubmitStatementRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, command) = StatementReads.Read(request, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<StatementView, V1.SubmitStatementResponse>(StatementWire.Submitted);
        return answer.Of(await commands.SubmitAsync(tenants.Require(tenant), command, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.AgreeStatementResponse> AgreeStatement(V1.AgreeStatementRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, command) = StatementReads.Step(request.Name, request.Etag, StatementStep.Agree, null, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<StatementView, V1.AgreeStatementResponse>(
            view => new() { Statement = StatementWire.Write(view), Rules = { StatementWire.Rules(view) } });
        return answer.Of(await steps.JudgeAsync(tenants.Require(tenant), command, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.ApproveStatementResponse> ApproveStatement(V1.ApproveStatementRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, command) = StatementReads.Step(request.Name, request.Etag, StatementStep.Approve, null, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<StatementView, V1.ApproveStatementResponse>(
            view => new() { Statement = StatementWire.Write(view), Rules = { StatementWire.Rules(view) } });
        return answer.Of(await steps.JudgeAsync(tenants.Require(tenant), command, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.ReturnStatementResponse> ReturnStatement(V1.ReturnStatementRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, command) = StatementReads.Step(request.Name, request.Etag, StatementStep.Return, request.Reason, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<StatementView, V1.ReturnStatementResponse>(
            view => new() { Statement = StatementWire.Write(view), Rules = { StatementWire.Rules(view) } });
        return answer.Of(await steps.JudgeAsync(tenants.Require(tenant), command, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.GetStatementResponse> GetStatement(V1.GetStatementRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Statement(request.Name, "name", errors);
        errors.ThrowIfAny();
        var view = StatementQueries.Get(tenants.Require(name.Tenant), name.Id, context.GetPrincipal());
        return Task.FromResult(new V1.GetStatementResponse { Statement = StatementWire.Write(view), Rules = { StatementWire.Rules(view) } });
    }

    public override Task<V1.ListStatementsResponse> ListStatements(V1.ListStatementsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, filter) = StatementReads.Read(request, errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = StatementQueries.List(tenants.Require(tenant), filter, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListStatementsResponse
        {
            Statements = { found.Items.Select(StatementWire.Write) },
            NextPageToken = found.NextToken,
        });
    }

    public override Task<V1.ListStatementLinesResponse> ListStatementLines(V1.ListStatementLinesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Statement(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var (lines, statement) = StatementQueries.Lines(
            tenants.Require(parent.Tenant), parent.Id, request.HasStands ? request.Stands : null, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListStatementLinesResponse
        {
            Lines = { lines.Items.Select(line => StatementWire.Write(line, statement)) },
            NextPageToken = lines.NextToken,
        });
    }
}
