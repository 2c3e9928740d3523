using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Providers;

/// <summary>Submits and approves product sheets. What a sheet must be is said by <see cref="ProductSheetSteps"/>.</summary>
public sealed class ProductSheetCommands(IdSource ids)
{
    private readonly TypedRecords records = new(ids);

    public Task<Reply<RecordView>> CreateAsync(
        Tenant tenant, string provider, RecordChange command, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        TypedRecords.RunAsync(
            tenant,
            request,
            scope =>
            {
                Authorize.Role(request.Principal, "create_product_sheet", RoleIds.ContractManager, RoleIds.Provider, RoleIds.Administrator);
                ProviderQueries.Require(scope.Tx, tenant, provider, request.Principal);
                var sheet = command with { Columns = command.Columns.With("provider", provider) };
                return records.Create(scope, request, RecordForm.ProductSheet, sheet);
            },
            encode,
            cancel);

    public static Task<Reply<RecordView>> ApproveAsync(
        Tenant tenant, string provider, string id, long? etag, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        TypedRecords.RunAsync(
            tenant,
            request,
            scope =>
            {
                Authorize.Role(request.Principal, "approve_product_sheet", RoleIds.ContractManager, RoleIds.Administrator);
                var name = ResourceNames.ProductSheet(tenant.Id, provider, id);
                var row = TypedRecords.Require(scope.Tx, TableNames.ProductSheet, id, name, etag);
                if (row.Values.Text("provider") != provider)
                {
                    throw ModularException.NotFound(name);
                }

                return row.Values.Text("status") is not "draft" and var status
                    ? throw ModularException.StateNotAllowed(name, status, "approve_product_sheet")
                    : TypedRecords.Set(scope, request, RecordForm.ProductSheet, row, RowValues.Of(("status", "approved")));
            },
            encode,
            cancel);
}
