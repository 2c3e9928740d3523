using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.Einvoicing;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Invoicing;

/// <summary>Sends, receives and pays invoices. The regime judges each step.</summary>
public sealed class InvoiceSteps(IdSource ids)
{
    public Task<Reply<InvoiceView>> IssueAsync(
        Tenant tenant, IssueInvoice command, Request request, Func<InvoiceView, byte[]> encode, CancellationToken cancel) =>
        RunAsync(tenant, command.Invoice, command.Etag, request, encode, new Step(InvoiceStep.Issue, [RoleIds.Provider], ["draft"], (current, errors) =>
        {
            var on = command.IssuedOn ?? tenant.Today;
            errors.Require(command.Number.Trim().Length is > 0 and <= 60, "number", "REQUIRED", "Een factuurnummer van 1 tot 60 tekens.", "An invoice number of 1 to 60 characters.");
            // An invoice over many trajectories is about as many clients: each line names its own.
            errors.Require(current.Statement is not null || command.ClientNumber.Trim().Length > 0, "client_number", "REQUIRED", "Het clientnummer ontbreekt.", "The client number is missing.");
            errors.Require(on <= tenant.Today, "issued_on", "IN_THE_FUTURE", "De verzenddatum ligt in de toekomst.", "The date of sending lies in the future.");
            return new InvoiceChange(
                on, FieldValues.Empty.With("status", "issued").With("number", command.Number).With("issued_on", on), command.ClientNumber, null);
        })
        { Electronic = command.Electronic }, cancel);

    public Task<Reply<InvoiceView>> ReceiveAsync(
        Tenant tenant, string invoice, LocalDate? receivedOn, long? etag, Request request, Func<InvoiceView, byte[]> encode, CancellationToken cancel) =>
        RunAsync(tenant, invoice, etag, request, encode, new Step(InvoiceStep.Receive, Municipal, ["issued"], (current, errors) =>
        {
            var on = receivedOn ?? tenant.Today;
            errors.Require(on <= tenant.Today, "received_on", "IN_THE_FUTURE", "De ontvangstdatum ligt in de toekomst.", "The date of receipt lies in the future.");
            errors.Require(
                !(on < current.Fields.Date("issued_on")), "received_on", "BEFORE_ISSUE", "De ontvangst ligt voor de verzending.", "The receipt lies before the sending.");
            return new InvoiceChange(on, FieldValues.Empty.With("status", "received").With("received_on", on), null, null);
        }), cancel);

    public Task<Reply<InvoiceView>> PayAsync(
        Tenant tenant, PayInvoice command, Request request, Func<InvoiceView, byte[]> encode, CancellationToken cancel) =>
        RunAsync(tenant, command.Invoice, command.Etag, request, encode, new Step(InvoiceStep.Pay, Municipal, ["received"], (current, errors) =>
        {
            var on = command.PaidOn ?? tenant.Today;
            var amount = command.Amount ?? current.Open;
            errors.Require(on <= tenant.Today, "paid_on", "IN_THE_FUTURE", "De betaaldatum ligt in de toekomst.", "The date of payment lies in the future.");
            errors.Require(
                !(on < current.Fields.Date("received_on")), "paid_on", "BEFORE_RECEIPT", "De betaling ligt voor de ontvangst.", "The payment lies before the receipt.");
            errors.Require(
                amount > Money.Zero && amount <= current.Open, "amount", "OUT_OF_RANGE", $"Meer dan 0 en ten hoogste {current.Open}.", $"More than 0 and at most {current.Open}.");
            var changes = FieldValues.Empty.With("paid", current.Paid + amount);
            return new InvoiceChange(on, amount == current.Open ? changes.With("status", "paid") : changes, null, amount);
        }), cancel);

    internal static IReadOnlyList<string> Municipal { get; } = [RoleIds.CaseManager, RoleIds.ContractManager];

    internal static void Flag(WriteTransaction tx, IdSource ids, InvoiceView invoice, IEnumerable<Signal> signals, Principal principal)
    {
        var (trajectory, provider) = (invoice.Fields.Text("trajectory"), invoice.Fields.Text("provider")!);
        foreach (var signal in signals)
        {
            var row = TrajectoryWrites.SignalRow(trajectory, provider, signal, Clock.TenantClock.DateOf(tx.Now), principal.Id, principal.Role);
            tx.Insert(TableNames.Signal, ids.Next(tx.Now), row.With("invoice", invoice.Id));
        }
    }

    private Task<Reply<InvoiceView>> RunAsync(
        Tenant tenant, string id, long? etag, Request request, Func<InvoiceView, byte[]> encode, Step step, CancellationToken cancel) =>
        CommandRunner.RunAsync(tenant, request, store => Plan(tenant, store, id, etag, request.Principal, step), encode, etag is not null, cancel);

    private Plan<InvoiceView> Plan(Tenant tenant, ReadSnapshot store, string id, long? etag, Principal principal, Step step)
    {
        var action = EnumName.Of(step.Kind) + "_invoice";
        Authorize.Role(principal, action, step.Roles);
        var row = InvoiceRows.Find(tenant, store, id, principal, etag);
        var view = InvoiceRows.View(tenant, store, row);
        if (!step.States.Contains(row.Values.Text("status")) || row.Values.Text("kind") != "invoice")
        {
            throw ModularException.StateNotAllowed(ResourceNames.Invoice(tenant.Id, id), row.Values.Text("status"), action);
        }

        var regime = view.Regime ?? throw ModularException.RegimeUnavailable(tenant.Terms.Regime);
        var errors = new FieldErrors();
        var change = step.Decide(view, errors);
        errors.ThrowIfAny();
        var judgement = InvoiceJudging.Judge(tenant, store, view, step.Kind, change, principal, regime);
        var changes = change.Values
            .With("contractual_due_on", judgement.ContractualDueOn ?? view.Fields.Date("contractual_due_on"))
            .With("statutory_due_on", judgement.StatutoryDueOn ?? view.Fields.Date("statutory_due_on"));
        changes = step.Electronic ? changes.With(ElectronicInvoices.Issue(tenant, store, view with { Fields = view.Fields.With(changes) })) : changes;
        changes = changes.With("reminder_on", Rows.Earliest(changes.Date("contractual_due_on"), changes.Date("statutory_due_on")));
        var result = view with { Fields = view.Fields.With(changes), Signals = [.. view.Signals, .. judgement.Signals], Rules = judgement.Rules };
        return new Plan<InvoiceView>(result, tx =>
        {
            tx.Update(TableNames.Invoice, id, changes.ToRow(), row.Version);
            Flag(tx, ids, view, judgement.Signals, principal);
            tx.AppendEvent("invoice." + EnumName.Of(step.Kind), ResourceNames.Invoice(tenant.Id, id), "{}");
            return result with { Version = tx.Sequence };
        })
        { RuleIds = [.. judgement.Rules.Select(rule => rule.RuleId).Distinct()] };
    }

    private sealed record Step(
        InvoiceStep Kind, IReadOnlyList<string> Roles, IReadOnlyList<string> States, Func<InvoiceView, FieldErrors, InvoiceChange> Decide)
    {
        public bool Electronic { get; init; }
    }
}
