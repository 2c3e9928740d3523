using Modular.Engine.Commands;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Participants;

/// <summary>Registers and changes participants.</summary>
public sealed class ParticipantCommands(IdSource ids)
{
    private readonly TypedRecords records = new(ids);

    public Task<Reply<RecordView>> CreateAsync(
        Tenant tenant, RecordChange command, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        TypedRecords.RunAsync(
            tenant,
            request,
            scope =>
            {
                Authorize.Role(request.Principal, "create_participant", RoleIds.CaseManager, RoleIds.Administrator);
                return records.Create(scope, request, RecordForm.Participant, command);
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
                Authorize.Role(request.Principal, "update_participant", RoleIds.CaseManager, RoleIds.Administrator);
                var row = TypedRecords.Require(scope.Tx, TableNames.Participant, id, ResourceNames.Participant(tenant.Id, id), etag);
                return TypedRecords.Change(scope, request, RecordForm.Participant, row, command);
            },
            encode,
            cancel);
}
