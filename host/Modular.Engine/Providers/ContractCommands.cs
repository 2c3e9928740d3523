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

/// <summary>Drafts, activates and ends contracts. What a contract must be is said by <see cref="ContractSteps"/>.</summary>
public sealed class ContractCommands(IdSource ids)
{
    private readonly TypedRecords records = new(ids);

    public Task<Reply<RecordView>> CreateAsync(
        Tenant tenant, string provider, RecordChange command, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        TypedRecords.RunAsync(
            tenant,
            request,
            scope =>
            {
                Authorize.Role(request.Principal, "create_contract", RoleIds.ContractManager, RoleIds.Administrator);
                ProviderQueries.Require(scope.Tx, tenant, provider, request.Principal);
                var contract = command with { Columns = command.Columns.With("provider", provider) };
                return records.Create(scope, request, RecordForm.Contract, contract);
            },
            encode,
            cancel);

    /// <summary>Changes a contract that has not ended. One in force must still be one that the regime admits.</summary>
    public static Task<Reply<RecordView>> UpdateAsync(
        Tenant tenant, string provider, string id, RecordChange command, long? etag, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        TypedRecords.RunAsync(
            tenant,
            request,
            scope => TypedRecords.Change(
                scope, request, RecordForm.Contract, Row(scope, provider, id, etag, "update_contract", "draft", "active"), command),
            encode,
            cancel);

    /// <summary>Makes a contract active when the regime admits the provider.</summary>
    public static Task<Reply<RecordView>> ActivateAsync(
        Tenant tenant, string provider, string id, long? etag, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        TypedRecords.RunAsync(
            tenant,
            request,
            scope => TypedRecords.Set(
                scope, request, RecordForm.Contract, Row(scope, provider, id, etag, "activate_contract", "draft"),
                RowValues.Of(("status", "active"))),
            encode,
            cancel);

    /// <summary>Ends a contract: a person's decision.</summary>
    public static Task<Reply<RecordView>> EndAsync(
        Tenant tenant, string provider, string id, string reason, long? etag, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        TypedRecords.RunAsync(
            tenant,
            request,
            scope =>
            {
                var errors = new FieldErrors();
                errors.Require(!string.IsNullOrWhiteSpace(reason) && reason.Length <= 4000, "reason", "REQUIRED", "Een reden is verplicht, ten hoogste 4000 tekens.", "A reason is required, at most 4000 characters.");
                errors.ThrowIfAny(tenant.RequireRegime().Rules);
                return TypedRecords.Set(
                    scope, request, RecordForm.Contract, Row(scope, provider, id, etag, "end_contract", "active", "draft"),
                    RowValues.Of(("status", "ended"), ("end_reason", reason)));
            },
            encode,
            cancel);

    private static Row Row(WriteScope scope, string provider, string id, long? etag, string action, params string[] states)
    {
        Authorize.Role(scope.Principal, action, RoleIds.ContractManager, RoleIds.Administrator);
        var name = ResourceNames.Contract(scope.Tenant.Id, provider, id);
        var row = TypedRecords.Require(scope.Tx, TableNames.Contract, id, name, etag);
        if (row.Values.Text("provider") != provider)
        {
            throw ModularException.NotFound(name);
        }

        var status = row.Values.Text("status");
        return states.Contains(status) ? row : throw ModularException.StateNotAllowed(name, status, action);
    }
}
