using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Invoicing;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Invoicing.V1;

namespace Modular.Host.Rpc.Invoicing;

/// <summary>modular.invoicing.v1.InvoicingService over the engine.</summary>
internal sealed class InvoicesRpc(
    TenantDirectory tenants,
    DraftInvoices drafts,
    DraftCollectiveInvoices collective,
    InvoiceSteps steps,
    CreditNotes credits,
    ElectronicInvoiceCalls electronic)
    : V1.InvoicingService.InvoicingServiceBase
{
    public override Task<V1.ListBillableMomentsResponse> ListBillableMoments(
        V1.ListBillableMomentsRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Trajectory(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = InvoiceQueries.Moments(
            tenants.Require(parent.Tenant), parent.Id, request.OpenOnly, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListBillableMomentsResponse
        {
            BillableMoments = { found.Items.Select(view => InvoiceWire.Write(view, parent.Tenant)) },
            NextPageToken = found.NextToken,
        });
    }

    public override async Task<V1.DraftInvoiceResponse> DraftInvoice(V1.DraftInvoiceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Trajectory(request.Parent, "parent", errors);
        var keys = InvoiceReads.Keys(request.Keys, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<InvoiceView, V1.DraftInvoiceResponse>(
            view => new() { Invoice = InvoiceWire.Write(view), Rules = { InvoiceWire.Rules(view) } });
        return answer.Of(await drafts.DraftAsync(
            tenants.Require(parent.Tenant), parent.Id, keys, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.DraftCollectiveInvoiceResponse> DraftCollectiveInvoice(
        V1.DraftCollectiveInvoiceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var statement = Names.Statement(request.Statement, "statement", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<InvoiceView, V1.DraftCollectiveInvoiceResponse>(
            view => new() { Invoice = InvoiceWire.Write(view), Rules = { InvoiceWire.Rules(view) } });
        return answer.Of(await collective.DraftAsync(
            tenants.Require(statement.Tenant), statement.Id, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.IssueInvoiceResponse> IssueInvoice(V1.IssueInvoiceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, command) = InvoiceReads.Read(request, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<InvoiceView, V1.IssueInvoiceResponse>(
            view => new() { Invoice = InvoiceWire.Write(view), Rules = { InvoiceWire.Rules(view) } });
        return answer.Of(await steps.IssueAsync(tenants.Require(tenant), command, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.ReceiveInvoiceResponse> ReceiveInvoice(V1.ReceiveInvoiceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Invoice(request.Name, "name", errors);
        var receivedOn = Dates.Optional(request.ReceivedOn, "received_on", errors);
        var etag = Etags.Read(request.Etag, "etag", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<InvoiceView, V1.ReceiveInvoiceResponse>(
            view => new() { Invoice = InvoiceWire.Write(view), Rules = { InvoiceWire.Rules(view) } });
        return answer.Of(await steps.ReceiveAsync(
            tenants.Require(name.Tenant), name.Id, receivedOn, etag, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.PayInvoiceResponse> PayInvoice(V1.PayInvoiceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, command) = InvoiceReads.Read(request, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<InvoiceView, V1.PayInvoiceResponse>(
            view => new() { Invoice = InvoiceWire.Write(view), Rules = { InvoiceWire.Rules(view) } });
        return answer.Of(await steps.PayAsync(tenants.Require(tenant), command, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.CreditInvoiceResponse> CreditInvoice(V1.CreditInvoiceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, command) = InvoiceReads.Read(request, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<InvoiceView, V1.CreditInvoiceResponse>(view => new()
        {
            Invoice = InvoiceWire.Write(view),
            CreditNote = view.CreditNote is { } note ? InvoiceWire.Write(note) : null,
            Rules = { InvoiceWire.Rules(view) },
        });
        return answer.Of(await credits.CreditAsync(tenants.Require(tenant), command, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.CheckElectronicInvoiceResponse> CheckElectronicInvoice(
        V1.CheckElectronicInvoiceRequest request,
        ServerCallContext context) => Task.FromResult(electronic.Check(request, context));

    public override Task GetElectronicInvoice(
        V1.GetElectronicInvoiceRequest request,
        IServerStreamWriter<V1.GetElectronicInvoiceResponse> responseStream,
        ServerCallContext context) => electronic.WriteAsync(request, responseStream, context);

    public override Task<V1.GetInvoiceResponse> GetInvoice(V1.GetInvoiceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Invoice(request.Name, "name", errors);
        errors.ThrowIfAny();
        var view = InvoiceQueries.Get(tenants.Require(name.Tenant), name.Id, context.GetPrincipal());
        return Task.FromResult(new V1.GetInvoiceResponse { Invoice = InvoiceWire.Write(view) });
    }

    public override Task<V1.ListInvoicesResponse> ListInvoices(V1.ListInvoicesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, filter) = InvoiceReads.Read(request, errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = InvoiceQueries.List(tenants.Require(tenant), filter, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListInvoicesResponse
        {
            Invoices = { found.Items.Select(InvoiceWire.Write) },
            NextPageToken = found.NextToken,
        });
    }
}
