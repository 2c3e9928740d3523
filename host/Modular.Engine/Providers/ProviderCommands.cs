using System.Text.RegularExpressions;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Values;

namespace Modular.Engine.Providers;

/// <summary>Registers and changes providers.</summary>
public sealed partial class ProviderCommands(IdSource ids)
{
    private readonly RecordCommands records = new(ids);

    public Task<Reply<RecordView>> CreateAsync(
        Tenant tenant, RecordChange command, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            _ => records.Insert(tenant, TableNames.Provider, Check(tenant, command, request, partial: false)),
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
                var values = Check(tenant, command, request, partial: true);
                var row = RecordCommands.Require(store, TableNames.Provider, id, ResourceNames.Provider(tenant.Id, id), etag);
                return RecordCommands.Update(tenant, TableNames.Provider, row, values, command.Cleared);
            },
            encode,
            etag is not null,
            cancel);

    private static FieldValues Check(Tenant tenant, RecordChange command, Request request, bool partial)
    {
        Authorize.Role(request.Principal, "change_provider", RoleIds.ContractManager, RoleIds.Administrator);
        var errors = new FieldErrors();
        var values = RecordForm.Provider.Check(tenant.RequireRegime(), command.Columns, command.Fields, errors, partial);
        errors.Require(
            values.Text("trade_register_number") is not { } number || EightDigits().IsMatch(number),
            "provider.trade_register_number", "NOT_EIGHT_DIGITS", "Een KvK-nummer heeft 8 cijfers.", "A trade register number has 8 digits.");
        errors.Require(!command.Cleared.Contains("display_name"), "provider.display_name", "REQUIRED", "'Naam' ontbreekt.", "'Name' is missing.");
        errors.ThrowIfAny(tenant.RequireRegime().Rules);
        return values;
    }

    [GeneratedRegex("^[0-9]{8}\\z")]
    private static partial Regex EightDigits();
}
