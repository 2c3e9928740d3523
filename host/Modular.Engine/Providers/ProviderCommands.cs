using Modular.Engine.Commands;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Providers;

/// <summary>Registers and changes providers.</summary>
public sealed class ProviderCommands(IdSource ids)
{
    private readonly TypedRecords records = new(ids);

    public Task<Reply<RecordView>> CreateAsync(
        Tenant tenant, RecordChange command, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        TypedRecords.RunAsync(
            tenant,
            request,
            scope =>
            {
                Authorize.Role(request.Principal, "change_provider", RoleIds.ContractManager, RoleIds.Administrator);
                return records.Create(scope, request, RecordForm.Provider, command);
            },
            encode,
            cancel);

    public static Task<Reply<RecordView>> UpdateAsync(
        Tenant tenant, string id, RecordChange command, long? etag, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        TypedRecords.RunAsync(
            tenant,
            request,
            scope =>
            {
                Authorize.Role(request.Principal, "change_provider", RoleIds.ContractManager, RoleIds.Administrator);
                var row = TypedRecords.Require(scope.Tx, TableNames.Provider, id, ResourceNames.Provider(tenant.Id, id), etag);
                return TypedRecords.Change(scope, request, RecordForm.Provider, row, command);
            },
            encode,
            cancel);
}
