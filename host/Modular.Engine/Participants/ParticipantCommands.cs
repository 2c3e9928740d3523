using Modular.Engine.Commands;
using Modular.Engine.Errors;
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
    private readonly RecordCommands records = new(ids);

    public Task<Reply<RecordView>> CreateAsync(
        Tenant tenant, RecordChange command, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            _ =>
            {
                Authorize.Role(request.Principal, "create_participant", RoleIds.CaseManager, RoleIds.Administrator);
                var errors = new FieldErrors();
                var values = RecordForm.Participant.Check(tenant.RequireRegime(), command.Columns, command.Fields, errors);
                errors.ThrowIfAny(tenant.RequireRegime().Rules);
                return records.Insert(tenant, TableNames.Participant, values);
            },
            encode,
            etagGiven: false,
            cancel);

    public static Task<Reply<RecordView>> UpdateAsync(
        Tenant tenant, string id, RecordChange command, long? etag, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                Authorize.Role(request.Principal, "update_participant", RoleIds.CaseManager, RoleIds.Administrator);
                var row = RecordCommands.Require(store, TableNames.Participant, id, ResourceNames.Participant(tenant.Id, id), etag);
                var errors = new FieldErrors();
                errors.Require(
                    !command.Columns.Has("client_number") && !command.Cleared.Contains("client_number"),
                    "update_mask", "FIXED_FIELD", "Het clientnummer ligt vast.", "The client number is fixed.");
                errors.Require(!command.Cleared.Contains("surname"), "participant.surname", "REQUIRED", "'Achternaam' ontbreekt.", "'Surname' is missing.");
                var values = RecordForm.Participant.Check(tenant.RequireRegime(), command.Columns, command.Fields, errors, partial: true);
                errors.ThrowIfAny(tenant.RequireRegime().Rules);
                return RecordCommands.Update(tenant, TableNames.Participant, row, values, command.Cleared);
            },
            encode,
            etag is not null,
            cancel);
}
