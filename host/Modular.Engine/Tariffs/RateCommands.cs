using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Values;

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
                return insert with { Write = tx => Write(tx, tenant, values) };
            },
            encode,
            etagGiven: false,
            cancel);

    // The neighbours are looked up in the transaction: a rate set by somebody else in the meantime is a neighbour too.
    private RecordView Write(WriteTransaction tx, Tenant tenant, FieldValues values)
    {
        var from = values.Date("valid_from")!.Value;
        var series = tx.Query(new RowQuery(TableNames.Rate) { OrderBy = [new Order("valid_from")], Limit = RowQuery.MaxLimit }
            .WithEqual("code", values.Text("code")).WithEqual("unit", values.Text("unit")));
        var before = series.LastOrDefault(row => row.Values.Date("valid_from") < from);
        var after = series.FirstOrDefault(row => row.Values.Date("valid_from") > from);
        if (before is not null)
        {
            tx.Update(TableNames.Rate, before.Id, RowValues.Of(("valid_to", from)));
        }

        return records.Insert(tenant, TableNames.Rate, values.With("valid_to", after?.Values.Date("valid_from"))).Write(tx);
    }
}
