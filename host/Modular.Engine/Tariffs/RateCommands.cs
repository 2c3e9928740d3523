using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Tariffs;

/// <summary>Keeps the rate card: half-open validity, no overlap.</summary>
public sealed class RateCommands(IdSource ids)
{
    private readonly RecordCommands records = new(ids);

    /// <summary>Adds a rate; the one in force of the same code and unit ends where it starts.</summary>
    public Task<Reply<RecordView>> SetAsync(
        Tenant tenant, RecordChange command, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            _ =>
            {
                Authorize.Role(request.Principal, "set_rate", RoleIds.ContractManager, RoleIds.Administrator);
                var errors = new FieldErrors();
                var values = RecordForm.Rate.Check(tenant.RequireRegime(), command.Columns, command.Fields, errors);
                errors.ThrowIfAny();
                var insert = records.Insert(tenant, TableNames.Rate, values);
                return insert with { Write = tx => RecordView.Of(tenant.Id, RateRows.Insert(tx, ids.Next(tx.Now), values)) };
            },
            encode,
            etagGiven: false,
            cancel);
}
