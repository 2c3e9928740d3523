using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Json;
using Modular.Engine.Modules;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Values;

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
        var percentage = Vat.Percentage(facts);
        var (including, excluding) = Vat.Totals(moments.Select(moment => moment.Amount).Sum(), regime.Invoicing.VatBasis, percentage);
        var context = InvoiceRows.Context(facts, InvoiceStep.Draft, new InvoiceSnapshot { Lines = [.. moments], Total = including }, tenant.Today);
        var judgement = ModuleCall.To(regime, r => r.Invoicing.Judge(context));
        if (!judgement.Violations.IsEmpty)
        {
            throw ModularException.RuleViolated(ResourceNames.Trajectory(tenant.Id, trajectory), judgement.Violations, regime.Rules);
        }

        var values = FieldValues.Empty.With("trajectory", trajectory).With("provider", row.Values.Text("provider")).With("kind", "invoice")
            .With("status", "draft").With("total_including_vat", including).With("total_excluding_vat", excluding).With("vat_percentage", percentage)
            .With("send_to", judgement.SendTo).With("statements", Stored.Write(judgement.Statements)).With("paid", 0m).With("credited", 0m);
        var view = new InvoiceView(tenant.Id, "", 0, values, regime)
        {
            Lines = [.. moments.Select(moment => new InvoiceLine(moment.Key, moment.Description, moment.Amount, moment.Period))],
            Statements = judgement.Statements,
            Signals = judgement.Signals,
            Rules = judgement.Rules,
        };
        return new Plan<InvoiceView>(view, tx => Write(tx, tenant, view, chosen, principal))
        {
            RuleIds = [.. judgement.Rules.Select(rule => rule.RuleId).Distinct()],
        };
    }

    private InvoiceView Write(WriteTransaction tx, Tenant tenant, InvoiceView view, List<Row> chosen, Principal principal)
    {
        var id = ids.Next(tx.Now);
        tx.Insert(TableNames.Invoice, id, view.Fields.ToRow());
        for (var i = 0; i < view.Lines.Length; i++)
        {
            tx.Insert(TableNames.InvoiceLine, ids.Next(tx.Now), InvoiceRows.LineRow(id, i + 1, view.Lines[i]));
        }

        foreach (var moment in chosen)
        {
            tx.Update(TableNames.BillableMoment, moment.Id, RowValues.Of(("invoice", id)), moment.Version);
        }

        InvoiceSteps.Flag(tx, ids, view with { Id = id }, view.Signals, principal);
        tx.AppendEvent("invoice.draft", ResourceNames.Invoice(tenant.Id, id), "{}");
        return view with { Id = id, Version = tx.Sequence };
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
