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

/// <summary>
/// Keeps index figures (DEC-13). A later reading of a provisional figure takes its place, and the trail keeps both; a final one stays.
/// </summary>
public sealed class IndexFigureCommands(IdSource ids)
{
    private readonly RecordCommands records = new(ids);

    /// <summary>Records the reading of an observation.</summary>
    public Task<Reply<RecordView>> SetAsync(
        Tenant tenant, FieldValues figure, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                Authorize.Role(request.Principal, "set_index_figure", RoleIds.ContractManager, RoleIds.Administrator);
                var regime = tenant.RequireRegime();
                var errors = new FieldErrors();
                var values = IndexFigureCheck.Check(regime, figure, errors);
                errors.ThrowIfAny(regime.Rules);
                return store.Query(IndexFigureRows.Same(values)) is [var known, ..]
                    ? Replace(tenant, known, values, regime)
                    : Add(tenant, values);
            },
            encode,
            etagGiven: false,
            cancel);

    private Plan<RecordView> Add(Tenant tenant, FieldValues values)
    {
        var insert = records.Insert(tenant, TableNames.IndexFigure, values);
        return insert with
        {
            // Somebody else was first with a reading: then this one is judged against it.
            Write = tx => tx.Count(IndexFigureRows.Same(values)) == 0
                ? insert.Write(tx)
                : throw new VersionConflictException(TableNames.IndexFigure, values.Text("period")!, 0, tx.Sequence),
        };
    }

    private static Plan<RecordView> Replace(Tenant tenant, Row known, FieldValues values, IRegime regime)
    {
        var before = IndexFigureRows.Of(known.Values);
        var after = IndexFigureRows.Of(values.ToRow());
        if (before.Final && before != after)
        {
            var final = new Sdk.Rules.Violation("FIGURE_FINAL", "DEC-13", new LocalizedText(
                "Dit indexcijfer is definitief en verandert niet meer.", "This index figure is final and does not change any more."));
            throw ModularException.RuleViolated(ResourceNames.IndexFigure(tenant.Id, known.Id), [final], regime.Rules);
        }

        var errors = new FieldErrors();
        errors.Require(
            after.RetrievedOn >= before.RetrievedOn, "index_figure.retrieved_on", "OLDER_READING",
            $"Er is al een lezing van {before.RetrievedOn:uuuu-MM-dd}.", $"There is a reading of {before.RetrievedOn:uuuu-MM-dd} already.");
        errors.ThrowIfAny(regime.Rules);
        IReadOnlyList<string> cleared = after.Successor is null ? ["successor"] : [];
        return RecordCommands.Update(tenant, TableNames.IndexFigure, known, values, cleared);
    }
}
