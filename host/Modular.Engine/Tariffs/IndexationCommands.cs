using System.Globalization;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Json;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Tariffs;
using NodaTime;

namespace Modular.Engine.Tariffs;

/// <summary>Applies an indexation: the new rates, and with them what they rest on.</summary>
public sealed class IndexationCommands(IdSource ids)
{
    /// <summary>Sets the rates from a date on as the regime computes them; once for each date.</summary>
    public Task<Reply<IndexationView>> ApplyAsync(
        Tenant tenant, LocalDate on, Request request, Func<IndexationView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(tenant, request, store => Plan(tenant, store, on, request.Principal), encode, etagGiven: false, cancel);

    private Plan<IndexationView> Plan(Tenant tenant, ReadSnapshot store, LocalDate on, Principal principal)
    {
        Authorize.Role(principal, "apply_indexation", RoleIds.ContractManager, RoleIds.Administrator);
        var regime = tenant.RequireRegime();
        if (store.Query(new RowQuery(TableNames.Indexation).WithEqual("effective_on", on)) is [var applied, ..])
        {
            var rule = regime.Rules.Find(Stored.Read<Calculation>(applied.Values.Text("explanation")).RuleId);
            throw ModularException.Exists(ResourceNames.Indexation(tenant.Id, applied.Id), rule is null ? [] : [rule]);
        }

        var terms = tenant.Terms;
        var indexation = Indexations.Of(tenant, store, regime, on);
        var view = Indexations.View(tenant, regime, indexation, on) ?? throw ModularException.RuleViolated(tenant.Name, indexation.Missing, regime.Rules);
        CheckFree(store, indexation);
        view = view with { AppliedOn = tenant.Today, AppliedBy = principal.Id };
        var seen = Seen(store.Query, store.Count);
        return new Plan<IndexationView>(view, tx =>
        {
            // It rests on all rates and figures, and on settings: when one has changed since, it is computed again.
            if (Seen(tx.Query, tx.Count) is var now && (now != seen || TenantTerms.Changed(tx, terms)))
            {
                throw new VersionConflictException(TableNames.Rate, tenant.Id, seen.Rate, now.Rate);
            }

            return Write(tx, view, indexation);
        })
        { RuleIds = [.. RulesOf(indexation.Explanation!).Distinct()] };
    }

    private IndexationView Write(WriteTransaction tx, IndexationView view, Indexation indexation)
    {
        var id = ids.Next(tx.Now);
        tx.Insert(TableNames.Indexation, id, RowValues.Of(
            ("effective_on", view.On), ("percentage", view.Percentage.ToString(CultureInfo.InvariantCulture)),
            ("explanation", Stored.Write(view.Explanation)), ("applied_on", view.AppliedOn), ("applied_by", view.AppliedBy)));
        foreach (var (at, figure) in indexation.Used.Index())
        {
            tx.Insert(
                TableNames.IndexationFigure, ids.Next(tx.Now), IndexFigureRows.FieldsOf(figure).With("indexation", id).With("position", at).ToRow());
        }

        var rates = indexation.Rates.Select(rate =>
            RecordView.Of(view.Tenant, RateRows.Insert(tx, ids.Next(tx.Now), Indexations.FieldsOf(rate).With("indexation", id)))).ToList();
        tx.AppendEvent("indexation.applied", ResourceNames.Indexation(view.Tenant, id), Stored.Write(new { on = $"{view.On:uuuu-MM-dd}" }));
        return view with { Id = id, Rates = [.. rates] };
    }

    private static void CheckFree(ReadSnapshot store, Indexation indexation)
    {
        foreach (var rate in indexation.Rates)
        {
            var same = new RowQuery(TableNames.Rate).WithEqual("code", rate.Code).WithEqual("unit", rate.Unit).WithEqual("valid_from", rate.ValidFrom);
            if (store.Count(same) > 0)
            {
                throw ModularException.Exists($"rate {rate.Code} ({rate.ValidFrom:uuuu-MM-dd})");
            }
        }
    }

    private static (long Rate, long Rates, long Figure, long Figures) Seen(Func<RowQuery, IReadOnlyList<Row>> query, Func<RowQuery, long> count)
    {
        return (Latest(TableNames.Rate), count(new RowQuery(TableNames.Rate)), Latest(TableNames.IndexFigure), count(new RowQuery(TableNames.IndexFigure)));

        long Latest(string table) =>
            query(new RowQuery(table) { OrderBy = [new Order("version", Descending: true)], Limit = 1 }) is [var last, ..] ? last.Version : 0;
    }

    private static IEnumerable<string> RulesOf(Calculation calculation) => calculation.Steps.SelectMany(RulesOf).Prepend(calculation.RuleId);
}
