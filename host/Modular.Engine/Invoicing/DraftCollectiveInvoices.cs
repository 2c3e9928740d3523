using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Providers;
using Modular.Engine.Security;
using Modular.Engine.Statements;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>Composes one invoice over the lines of a statement, of many trajectories and under several VAT rates.</summary>
public sealed class DraftCollectiveInvoices(IdSource ids)
{
    private const string Action = "draft_collective_invoice";

    public Task<Reply<InvoiceView>> DraftAsync(
        Tenant tenant, string statement, Request request, Func<InvoiceView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(tenant, request, store => Plan(tenant, store, statement, request.Principal), encode, etagGiven: false, cancel);

    private Plan<InvoiceView> Plan(Tenant tenant, ReadSnapshot store, string statement, Principal principal)
    {
        Authorize.Role(principal, Action, RoleIds.Provider, RoleIds.ContractManager);
        var row = StatementRows.Find(tenant, store, statement, principal);
        var regime = tenant.RequireRegime(row.Values.Text("regime_version"));
        var name = ResourceNames.Statement(tenant.Id, statement);
        var definition = StatementDefinitions.Require(regime, row.Values.Text("kind"));
        if (!definition.Invoiced || row.Values.Text("status") != EnumName.Of(StatementStatus.Approved))
        {
            throw ModularException.StateNotAllowed(name, definition.Invoiced ? row.Values.Text("status") : "not_invoiced", Action);
        }

        var chosen = Choose(store, row);
        var moments = InvoicedMoments.Of(store, chosen.Select(line => line.Line));
        var lines = Lines(store, chosen, definition);
        var parts = Vat.Breakdown(lines, regime.Invoicing.VatBasis);
        var judgement = InvoiceJudging.Allowed(
            InvoiceJudging.Collective(regime, Context(tenant, store, row, chosen, parts, regime), name), name, regime);
        CheckTotal(parts.Select(part => part.Including).Sum());
        var values = InvoiceRows.Drafted(row.Values.Text("provider"), parts, regime.Invoicing.VatBasis, judgement).With("statement", statement);
        var draft = InvoiceDraft.Of(tenant, regime, values, lines, parts, judgement, moments);
        return draft.ToPlan(tx => Write(tx, tenant, draft, chosen, principal));
    }

    private InvoiceView Write(
        WriteTransaction tx, Tenant tenant, InvoiceDraft draft, IReadOnlyList<StatementLineView> chosen, Principal principal)
    {
        var stored = draft.Write(tx, ids, tenant, principal);
        foreach (var line in chosen)
        {
            // Of two drafts over the same lines the second is decided again, and refused.
            if (tx.Find(TableNames.StatementLine, line.Id) is { } row && row.Values.TextOrNull("invoice") is not null)
            {
                throw new VersionConflictException(TableNames.StatementLine, line.Id, draft.View.Version, row.Version);
            }

            tx.Update(TableNames.StatementLine, line.Id, RowValues.Of(("invoice", stored.Id)));
        }

        return stored;
    }

    private static List<StatementLineView> Choose(ReadSnapshot store, Row statement)
    {
        var lines = StatementRows.Standing(store, statement).Where(line => line.Line.Amount is not null).ToList();
        var errors = new FieldErrors();
        errors.Require(
            lines.TrueForAll(line => line.Invoice is null),
            "statement", "ALREADY_INVOICED", "De regels staan al op een factuur.", "The lines are on an invoice already.");
        errors.Require(lines.Count > 0, "statement", "NOTHING_TO_INVOICE", "Er is niets te factureren.", "There is nothing to invoice.");
        errors.ThrowIfAny();
        return lines;
    }

    private static void CheckTotal(Money total)
    {
        var errors = new FieldErrors();
        errors.Require(
            total > Money.Zero, "statement", "NOTHING_TO_PAY", $"De regels samen zijn {total}: er valt niets te betalen.", $"The lines add up to {total}: there is nothing to pay.");
        errors.ThrowIfAny();
    }

    private static ImmutableArray<InvoiceLine> Lines(ReadSnapshot store, List<StatementLineView> chosen, StatementDefinition definition)
    {
        var trajectories = store
            .With(TableNames.Trajectory, "id", chosen.Select(line => line.Line.Trajectory).OfType<string>().Distinct(StringComparer.Ordinal))
            .ToDictionary(row => row.Id, row => row.ToFields(), StringComparer.Ordinal);
        var sheets = store
            .With(TableNames.ProductSheet, "id", trajectories.Values.Select(fields => fields.Text("product_sheet")).OfType<string>().Distinct(StringComparer.Ordinal))
            .ToDictionary(row => row.Id, row => row.ToFields(), StringComparer.Ordinal);
        return
        [
            .. chosen.Select(view => view.Line).Select(line => new InvoiceLine(
                line.MomentKey ?? "", line.Description ?? definition.Label, line.Amount!.Value, line.Period, RateOf(line.Trajectory, trajectories, sheets))
            {
                Trajectory = line.Trajectory,
            }),
        ];
    }

    private static VatRate RateOf(string? trajectory, Dictionary<string, FieldValues> trajectories, Dictionary<string, FieldValues> sheets) =>
        trajectory is not null && trajectories.TryGetValue(trajectory, out var fields)
            ? VatRate.Of(fields, sheets.GetValueOrDefault(fields.Text("product_sheet") ?? ""))
            : VatRate.Of(null);

    private static CollectiveInvoiceContext Context(
        Tenant tenant, ReadSnapshot store, Row statement, List<StatementLineView> chosen, IReadOnlyCollection<VatPart> parts, IRegime regime) => new()
        {
            Step = InvoiceStep.Draft,
            Invoice = InvoiceRows.Snapshot(parts),
            Statement = StatementRows.Statements(store, [statement]).Single(),
            Lines = [.. chosen.Select(line => line.Line)],
            Provider = ProviderFacts.Load(tenant, store, statement.Values.Text("provider"), regime),
            On = tenant.Today,
        };
}
