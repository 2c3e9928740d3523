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

/// <summary>Submits and approves product sheets. An approved sheet never changes: a new price is a new sheet (COM-06).</summary>
public sealed class ProductSheetCommands(IdSource ids)
{
    private readonly RecordCommands records = new(ids);

    public Task<Reply<RecordView>> CreateAsync(
        Tenant tenant, string provider, RecordChange command, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                Authorize.Role(request.Principal, "create_product_sheet", RoleIds.ContractManager, RoleIds.Provider, RoleIds.Administrator);
                ProviderQueries.Require(store, tenant, provider, request.Principal);
                var errors = new FieldErrors();
                var values = RecordForm.ProductSheet.Check(tenant.RequireRegime(), command.Columns, command.Fields, errors);
                errors.ThrowIfAny(tenant.RequireRegime().Rules);
                return records.Insert(tenant, TableNames.ProductSheet, values.With("provider", provider).With("status", "draft"));
            },
            encode,
            etagGiven: false,
            cancel);

    public static Task<Reply<RecordView>> ApproveAsync(
        Tenant tenant, string provider, string id, long? etag, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                Authorize.Role(request.Principal, "approve_product_sheet", RoleIds.ContractManager, RoleIds.Administrator);
                var name = ResourceNames.ProductSheet(tenant.Id, provider, id);
                var row = RecordCommands.Require(store, TableNames.ProductSheet, id, name, etag);
                if (row.Values.Text("provider") != provider)
                {
                    throw ModularException.NotFound(name);
                }

                if (row.Values.Text("status") is not "draft" and var status)
                {
                    throw ModularException.StateNotAllowed(name, status, "approve_product_sheet");
                }

                var regime = tenant.RequireRegime();
                var facts = ProviderFacts.Load(tenant, store, provider, regime);
                var refused = ModuleCall.To(regime, r => r.Contracting.Approve(facts, row.ToFields()));
                return refused.IsEmpty
                    ? RecordCommands.Update(tenant, TableNames.ProductSheet, row, FieldValues.Empty.With("status", "approved"))
                    : throw ModularException.RuleViolated(name, refused, regime.Rules);
            },
            encode,
            etag is not null,
            cancel);
}
