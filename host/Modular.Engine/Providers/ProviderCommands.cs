using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Parties;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Values;

namespace Modular.Engine.Providers;

/// <summary>Registers and changes providers.</summary>
public sealed class ProviderCommands(IdSource ids)
{
    private readonly RecordCommands records = new(ids);

    public Task<Reply<RecordView>> CreateAsync(
        Tenant tenant, RecordChange command, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            _ =>
            {
                Authorize.Role(request.Principal, "change_provider", RoleIds.ContractManager, RoleIds.Administrator);
                return records.Insert(tenant, TableNames.Provider, Check(tenant, command, stored: null));
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
                Authorize.Role(request.Principal, "change_provider", RoleIds.ContractManager, RoleIds.Administrator);
                var row = RecordCommands.Require(store, TableNames.Provider, id, ResourceNames.Provider(tenant.Id, id), etag);
                return RecordCommands.Update(tenant, TableNames.Provider, row, Check(tenant, command, row), command.Cleared);
            },
            encode,
            etag is not null,
            cancel);

    private static FieldValues Check(Tenant tenant, RecordChange command, Row? stored)
    {
        var errors = new FieldErrors();
        var values = RecordForm.Provider.Check(tenant.RequireRegime(), command.Columns, command.Fields, errors, partial: stored is not null);
        CheckParty(values, Country(values, command, stored), errors);
        errors.Require(!command.Cleared.Contains("display_name"), "provider.display_name", "REQUIRED", "'Naam' ontbreekt.", "'Name' is missing.");
        errors.ThrowIfAny(tenant.RequireRegime().Rules);
        return values;
    }

    private static void CheckParty(FieldValues values, string country, FieldErrors errors)
    {
        PartyCheck.TradeRegisterNumber(values.Text("trade_register_number"), "provider.trade_register_number", errors);
        PartyCheck.Country(values.Text("country"), "provider.country", errors);
        PartyCheck.PostalCode(values.Text("postal_code"), country, "provider.postal_code", errors);
        PartyCheck.VatNumber(values.Text("vat_number"), "provider.vat_number", errors);
        PartyCheck.Iban(values.Text("iban"), "provider.iban", errors);
        PartyCheck.Email(values.Text("email"), "provider.email", errors);
        PartyCheck.ElectronicAddress(values.Text("electronic_address"), "provider.electronic_address", errors);
    }

    private static string Country(FieldValues values, RecordChange command, Row? stored) => values.Text("country")
        ?? (command.Cleared.Contains("country") ? null : stored?.Values.TextOrNull("country"))
        ?? PartyCheck.HomeCountry;
}
