using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Tariffs;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Tariffs.V1;

namespace Modular.Host.Rpc.Tariffs;

/// <summary>The calls about index figures and indexations.</summary>
internal sealed class IndexCalls(TenantDirectory tenants, IndexFigureCommands figures, IndexationCommands indexations)
{
    public async Task<V1.SetIndexFigureResponse> SetAsync(V1.SetIndexFigureRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var figure = IndexWire.New(request.IndexFigure, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<RecordView, V1.SetIndexFigureResponse>(view => new() { IndexFigure = IndexWire.Write(view) });
        return answer.Of(await figures.SetAsync(tenants.Require(id), figure, call, answer.Encode, context.CancellationToken));
    }

    public V1.ListIndexFiguresResponse Figures(V1.ListIndexFiguresRequest request)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var series = Texts.Filter(request.Series, "series", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = IndexationQueries.Figures(tenants.Require(id), series, page);
        return new V1.ListIndexFiguresResponse { IndexFigures = { found.Items.Select(IndexWire.Write) }, NextPageToken = found.NextToken };
    }

    public V1.ProposeIndexationResponse Propose(V1.ProposeIndexationRequest request)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var on = Dates.Required(request.On, "on", errors);
        errors.ThrowIfAny();
        var (view, missing, regime) = IndexationQueries.Propose(tenants.Require(id), on);
        return new V1.ProposeIndexationResponse
        {
            Indexation = IndexWire.Write(view),
            Missing = { missing.Select(each => Citations.Write(each, regime.Rules)) },
        };
    }

    public async Task<V1.ApplyIndexationResponse> ApplyAsync(V1.ApplyIndexationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var on = Dates.Required(request.On, "on", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<IndexationView, V1.ApplyIndexationResponse>(view => new() { Indexation = IndexWire.Write(view) });
        return answer.Of(await indexations.ApplyAsync(tenants.Require(id), on, call, answer.Encode, context.CancellationToken));
    }

    public V1.ListIndexationsResponse Indexations(V1.ListIndexationsRequest request)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = IndexationQueries.List(tenants.Require(id), page);
        return new V1.ListIndexationsResponse { Indexations = { found.Items.Select(view => IndexWire.Write(view)) }, NextPageToken = found.NextToken };
    }
}
