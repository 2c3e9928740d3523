using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Providers;
using Modular.Engine.Records;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Providers.V1;

namespace Modular.Host.Rpc.Providers;

/// <summary>The calls about product sheets.</summary>
internal sealed class ProductSheetCalls(TenantDirectory tenants, ProductSheetCommands commands)
{
    public async Task<V1.CreateProductSheetResponse> CreateAsync(V1.CreateProductSheetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Provider(request.Parent, "parent", errors);
        var command = ProductSheetWire.New(request.ProductSheet, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(parent.Tenant);
        var answer = new Answer<RecordView, V1.CreateProductSheetResponse>(
            view => new() { ProductSheet = ProductSheetWire.Write(view) });
        return answer.Of(await commands.CreateAsync(tenant, parent.Id, command, call, answer.Encode, context.CancellationToken));
    }

    public async Task<V1.ApproveProductSheetResponse> ApproveAsync(V1.ApproveProductSheetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.ProductSheet(request.Name, "name", errors);
        var etag = Etags.Read(request.Etag, "etag", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(name.Tenant);
        var answer = new Answer<RecordView, V1.ApproveProductSheetResponse>(
            view => new() { ProductSheet = ProductSheetWire.Write(view) });
        return answer.Of(await ProductSheetCommands.ApproveAsync(
            tenant, name.Provider, name.Id, etag, call, answer.Encode, context.CancellationToken));
    }

    public V1.ListProductSheetsResponse List(V1.ListProductSheetsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Provider(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(parent.Tenant);
        var found = ProviderQueries.Children(tenant, TableNames.ProductSheet, parent.Id, false, page, context.GetPrincipal());
        return new V1.ListProductSheetsResponse
        {
            ProductSheets = { found.Items.Select(view => ProductSheetWire.Write(view)) },
            NextPageToken = found.NextToken,
        };
    }
}
