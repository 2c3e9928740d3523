using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using NodaTime;

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
            store =>
            {
                Authorize.Role(request.Principal, "set_rate", RoleIds.ContractManager, RoleIds.Administrator);
                var errors = new FieldErrors();
                var values = RecordForm.Rate.Check(tenant.RequireRegime(), command.Columns, command.Fields, errors);
                errors.ThrowIfAny();
                var from = values.Date("valid_from")!.Value;
                var series = store.Query(new RowQuery(TableNames.Rate) { OrderBy = [new Order("valid_from")], Limit = RowQuery.MaxLimit }
                    .WithEqual("code", values.Text("code")).WithEqual("unit", values.Text("unit")));
                var before = series.LastOrDefault(row => row.Values.Date("valid_from") < from);
                var after = series.FirstOrDefault(row => row.Values.Date("valid_from") > from);
                var insert = records.Insert(tenant, TableNames.Rate, values.With("valid_to", after?.Values.Date("valid_from")));
                return insert with { Write = tx => Write(tx, insert, before, from) };
            },
            encode,
            etagGiven: false,
            cancel);

    private static RecordView Write(Data.Writing.WriteTransaction tx, Plan<RecordView> insert, Row? before, LocalDate from)
    {
        if (before is not null)
        {
            tx.Update(TableNames.Rate, before.Id, RowValues.Of(("valid_to", from)), before.Version);
        }

        return insert.Write(tx);
    }
}
