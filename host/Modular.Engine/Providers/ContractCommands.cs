using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Modules;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Values;

namespace Modular.Engine.Providers;

/// <summary>Drafts, activates and ends contracts.</summary>
public sealed class ContractCommands(IdSource ids)
{
    private readonly RecordCommands records = new(ids);

    public Task<Reply<RecordView>> CreateAsync(
        Tenant tenant, string provider, RecordChange command, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                Authorize.Role(request.Principal, "create_contract", RoleIds.ContractManager, RoleIds.Administrator);
                ProviderQueries.Require(store, tenant, provider, request.Principal);
                var errors = new FieldErrors();
                var values = RecordForm.Contract.Check(tenant.RequireRegime(), command.Columns, command.Fields, errors);
                CheckPeriod(values, errors);
                errors.ThrowIfAny(tenant.RequireRegime().Rules);
                return records.Insert(tenant, TableNames.Contract, values.With("provider", provider).With("status", "draft"));
            },
            encode,
            etagGiven: false,
            cancel);

    /// <summary>Changes a contract that has not ended. One in force must still be one that the regime admits.</summary>
    public static Task<Reply<RecordView>> UpdateAsync(
        Tenant tenant, string provider, string id, RecordChange command, long? etag, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                var row = Row(tenant, store, provider, id, etag, "update_contract", request.Principal, "draft", "active");
                var errors = new FieldErrors();
                var regime = tenant.RequireRegime();
                var changes = RecordForm.Contract.Check(regime, command.Columns, command.Fields, errors, partial: true);
                foreach (var required in command.Cleared.Where(name => name is "valid_from" or "valid_to"))
                {
                    errors.Add($"contract.{required}", "REQUIRED", "Deze datum is verplicht.", "This date is required.");
                }

                var after = command.Cleared.Aggregate(row.ToFields(), (fields, name) => fields.With(name, null)).With(changes);
                CheckPeriod(after, errors);
                errors.ThrowIfAny(regime.Rules);
                if (row.Values.Text("status") == "active")
                {
                    Admit(tenant, store, provider, id, after, regime);
                }

                return RecordCommands.Update(tenant, TableNames.Contract, row, changes, command.Cleared);
            },
            encode,
            etag is not null,
            cancel);

    /// <summary>Makes a contract active when the regime admits the provider.</summary>
    public static Task<Reply<RecordView>> ActivateAsync(
        Tenant tenant, string provider, string id, long? etag, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                var row = Row(tenant, store, provider, id, etag, "activate_contract", request.Principal, "draft");
                Admit(tenant, store, provider, id, row.ToFields(), tenant.RequireRegime());
                return RecordCommands.Update(tenant, TableNames.Contract, row, FieldValues.Empty.With("status", "active"));
            },
            encode,
            etag is not null,
            cancel);

    /// <summary>Ends a contract: a person's decision.</summary>
    public static Task<Reply<RecordView>> EndAsync(
        Tenant tenant, string provider, string id, string reason, long? etag, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                var errors = new FieldErrors();
                errors.Require(!string.IsNullOrWhiteSpace(reason) && reason.Length <= 4000, "reason", "REQUIRED", "Een reden is verplicht, ten hoogste 4000 tekens.", "A reason is required, at most 4000 characters.");
                errors.ThrowIfAny(tenant.RequireRegime().Rules);
                var row = Row(tenant, store, provider, id, etag, "end_contract", request.Principal, "active", "draft");
                return RecordCommands.Update(tenant, TableNames.Contract, row, FieldValues.Empty.With("status", "ended").With("end_reason", reason));
            },
            encode,
            etag is not null,
            cancel);

    private static void CheckPeriod(FieldValues contract, FieldErrors errors) => errors.Require(
        !(contract.Date("valid_to") < contract.Date("valid_from")),
        "contract.valid_to", "ENDS_BEFORE_START", "Het contract eindigt voor het begint.", "The contract ends before it starts.");

    private static void Admit(Tenant tenant, ReadSnapshot store, string provider, string id, FieldValues contract, IRegime regime)
    {
        var facts = ProviderFacts.Load(tenant, store, provider, regime);
        var refused = ModuleCall.To(regime, r => r.Contracting.Admit(facts, contract));
        if (!refused.IsEmpty)
        {
            throw ModularException.RuleViolated(ResourceNames.Contract(tenant.Id, provider, id), refused, regime.Rules);
        }
    }

    private static Row Row(
        Tenant tenant, ReadSnapshot store, string provider, string id, long? etag, string action, Principal principal, params string[] states)
    {
        Authorize.Role(principal, action, RoleIds.ContractManager, RoleIds.Administrator);
        var name = ResourceNames.Contract(tenant.Id, provider, id);
        var row = RecordCommands.Require(store, TableNames.Contract, id, name, etag);
        if (row.Values.Text("provider") != provider)
        {
            throw ModularException.NotFound(name);
        }

        var status = row.Values.Text("status");
        return states.Contains(status) ? row : throw ModularException.StateNotAllowed(name, status, action);
    }
}
