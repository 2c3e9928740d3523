using Modular.Engine.Commands;
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
    /// <summary>Adds a rate; the one in force of the same code and unit ends where it starts.</summary>
    public Task<Reply<RecordView>> SetAsync(
        Tenant tenant, RecordChange command, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        TypedRecords.RunAsync(
            tenant,
            request,
            scope =>
            {
                Authorize.Role(request.Principal, "set_rate", RoleIds.ContractManager, RoleIds.Administrator);
                var values = RecordCheck.Check(scope, scope.Model.Require(TableNames.Rate), null, command.Given(RecordForm.Rate));
                var row = RateRows.Insert(scope.Tx, ids.Next(scope.Tx.Now), FieldValues.From(values.Names.Select(name => KeyValuePair.Create(name, values[name]))));
                var view = TypedRecords.View(scope, RecordForm.Rate, row);
                return request.ValidateOnly ? view with { Id = "", Version = 0 } : view;
            },
            encode,
            cancel);
}
