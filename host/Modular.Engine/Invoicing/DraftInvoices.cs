using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Modules;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Invoicing;

namespace Modular.Engine.Invoicing;

/// <summary>Composes invoices from billable moments of one trajectory.</summary>
public sealed class DraftInvoices(IdSource ids)
{
    /// <summary>Composes an invoice.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="trajectory">Identifier of the trajectory.</param>
    /// <param name="keys">Keys of billable moments; empty means all that are open.</param>
    /// <param name="request">The call.</param>
    /// <param name="encode">The bytes of the answer.</param>
    /// <param name="cancel">Given up before the write has begun.</param>
    public Task<Reply<InvoiceView>> DraftAsync(
        Tenant tenant, string trajectory, IReadOnlyList<string> keys, Request request, Func<InvoiceView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(tenant, request, store => Plan(tenant, store, trajectory, keys, request.Principal), encode, etagGiven: false, cancel);

    private Plan<InvoiceView> Plan(Tenant tenant, ReadSnapshot store, string trajectory, IReadOnlyList<string> keys, Principal principal)
    {
        Authorize.Role(principal, "draft_invoice", RoleIds.Provider);
        var row = TrajectoryQueries.Find(tenant, store, trajectory, principal);
        var regime = tenant.RequireRegime(row.Values.Text("regime_version"));
        var chosen = Choose(store, trajectory, keys);
        var facts = TrajectoryQueries.Context(tenant, store, row, regime, principal.Role);
        var moments = chosen.Select(TrajectoryRows.MomentOf).ToList();
        var rate = VatRate.Of(facts.Trajectory.Fields, facts.Reference.ProductSheet);
        ImmutableArray<InvoiceLine> lines =
        [
            .. moments.Select(moment => new InvoiceLine(moment.Key, moment.Description, moment.Amount, moment.Period, rate) { Trajectory = trajectory }),
        ];
        var parts = Vat.Breakdown(lines, regime.Invoicing.VatBasis);
        var snapshot = InvoiceRows.Snapshot(parts) with { Lines = [.. moments] };
        var context = InvoiceRows.Context(facts, InvoiceStep.Draft, snapshot, tenant.Today);
        var judgement = InvoiceJudging.Allowed(
            ModuleCall.To(regime, r => r.Invoicing.Judge(context)), ResourceNames.Trajectory(tenant.Id, trajectory), regime);
        var values = InvoiceRows.Drafted(row.Values.Text("provider"), parts, regime.Invoicing.VatBasis, judgement).With("trajectory", trajectory);
        var draft = InvoiceDraft.Of(tenant, regime, values, lines, parts, judgement, chosen);
        return draft.ToPlan(tx => draft.Write(tx, ids, tenant, principal));
    }

    private static List<Row> Choose(ReadSnapshot store, string trajectory, IReadOnlyList<string> keys)
    {
        var open = store.Query(new RowQuery(TableNames.BillableMoment) { OrderBy = [new Order("earned_on")], Limit = RowQuery.MaxLimit }
            .WithEqual("trajectory", trajectory).With("invoice", Comparison.IsNull));
        var errors = new FieldErrors();
        for (var i = 0; i < keys.Count; i++)
        {
            errors.Require(
                open.Any(row => row.Values.Text("moment_key") == keys[i]),
                $"keys[{i}]", "NOT_OPEN", $"'{keys[i]}' is geen openstaand declarabel moment.", $"'{keys[i]}' is no open billable moment.");
        }

        var chosen = open.Where(row => keys.Count == 0 || keys.Contains(row.Values.Text("moment_key"))).ToList();
        errors.Require(chosen.Count > 0 || !errors.None, "keys", "NOTHING_TO_INVOICE", "Er is niets te factureren.", "There is nothing to invoice.");
        errors.ThrowIfAny();
        return chosen;
    }
}
