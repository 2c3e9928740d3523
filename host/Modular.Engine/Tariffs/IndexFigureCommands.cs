using Modular.Engine.Commands;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Values;

namespace Modular.Engine.Tariffs;

/// <summary>Keeps index figures. What a figure must be is said by <see cref="IndexFigureSteps"/>.</summary>
public sealed class IndexFigureCommands(IdSource ids)
{
    private readonly TypedRecords records = new(ids);

    /// <summary>Records the reading of an observation: there is one at a time.</summary>
    public Task<Reply<RecordView>> SetAsync(
        Tenant tenant, FieldValues figure, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        TypedRecords.RunAsync(
            tenant,
            request,
            scope =>
            {
                Authorize.Role(request.Principal, "set_index_figure", RoleIds.ContractManager, RoleIds.Administrator);
                IReadOnlyList<string> cleared = figure.Has("successor") ? [] : ["successor"];
                var change = new RecordChange(figure, FieldValues.Empty, cleared);
                return scope.Tx.Query(IndexFigureRows.Same(figure)) is [var known, ..]
                    ? TypedRecords.Change(scope, request, RecordForm.IndexFigure, known, change)
                    : records.Create(scope, request, RecordForm.IndexFigure, change);
            },
            encode,
            cancel);
}
