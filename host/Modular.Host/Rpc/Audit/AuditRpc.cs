using Grpc.Core;
using Modular.Data.Reading;
using Modular.Engine.Audit;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using Modular.Host.Transport;
using V1 = Modular.Audit.V1;

namespace Modular.Host.Rpc.Audit;

/// <summary>modular.audit.v1.AuditService over the engine.</summary>
internal sealed class AuditRpc(TenantDirectory tenants) : V1.AuditService.AuditServiceBase
{
    public override Task<V1.GetRecordHistoryResponse> GetRecordHistory(V1.GetRecordHistoryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Record(request.Name, "name", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = RecordPast.History(tenants.Require(name.Tenant), name.Table, name.Id, page, context.GetPrincipal());
        return Task.FromResult(new V1.GetRecordHistoryResponse
        {
            Entries = { found.Items.Select(AuditWire.Write) },
            NextPageToken = found.NextToken,
        });
    }

    public override Task<V1.GetColumnHistoryResponse> GetColumnHistory(V1.GetColumnHistoryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Record(request.Name, "name", errors);
        var column = Texts.Required(request.Column, "column", 63, errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = RecordPast.OfColumn(tenants.Require(name.Tenant), name.Table, name.Id, column, page, context.GetPrincipal());
        return Task.FromResult(new V1.GetColumnHistoryResponse
        {
            Values = { found.Items.Select(AuditWire.WriteColumn) },
            NextPageToken = found.NextToken,
        });
    }

    public override Task<V1.GetRecordAsOfResponse> GetRecordAsOf(V1.GetRecordAsOfRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Record(request.Name, "name", errors);
        var time = Instants.Optional(request.Time, "time", errors);
        errors.Require(
            request.MomentCase != V1.GetRecordAsOfRequest.MomentOneofCase.None,
            "moment", "REQUIRED", "Geef time of sequence.", "Give time or sequence.");
        errors.Require(request.Sequence >= 0, "sequence", "OUT_OF_RANGE", "Niet negatief.", "Not negative.");
        errors.ThrowIfAny();
        var known = RecordPast.AsOf(
            tenants.Require(name.Tenant), name.Table, name.Id, time, request.Sequence, context.GetPrincipal());
        return Task.FromResult(new V1.GetRecordAsOfResponse
        {
            Record = AuditWire.Write(name.Tenant, known),
            Sequence = known.Row.Version,
        });
    }

    public override Task<V1.SearchAuditResponse> SearchAudit(V1.SearchAuditRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        var search = new AuditSearch(
            new AuditSought
            {
                Table = Texts.Filter(request.Table, "table", errors),
                Actor = Texts.Filter(request.Actor, "actor", errors),
                RequestId = Texts.Filter(request.RequestId, "request_id", errors),
                Method = Texts.Filter(request.Method, "method", errors),
                RuleId = Texts.Filter(request.RuleId, "rule_id", errors),
            },
            Instants.Optional(request.FromTime, "from_time", errors),
            Instants.Optional(request.ToTime, "to_time", errors));
        errors.ThrowIfAny();
        var found = AuditQueries.Search(tenants.Require(tenant), search, page, context.GetPrincipal());
        return Task.FromResult(new V1.SearchAuditResponse
        {
            Entries = { found.Items.Select(AuditWire.Write) },
            NextPageToken = found.NextToken,
        });
    }

    [Unhurried]
    public override Task<V1.VerifyChainResponse> VerifyChain(V1.VerifyChainRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        errors.ThrowIfAny();
        var check = AuditQueries.Verify(tenants.Require(tenant), context.GetPrincipal(), context.CancellationToken);
        return Task.FromResult(new V1.VerifyChainResponse
        {
            Intact = check.FirstBroken is null,
            FirstBroken = check.FirstBroken ?? 0,
            LastSequence = check.LastSequence,
            EndHash = check.EndHash,
        });
    }
}
