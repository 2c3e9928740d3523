using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.Einvoicing;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>Credits invoices, in whole or in part. What an invoice held that is credited in full can be invoiced again.</summary>
public sealed class CreditNotes(IdSource ids)
{
    private static readonly string[] Creditable = ["issued", "received", "paid"];

    public Task<Reply<InvoiceView>> CreditAsync(
        Tenant tenant, CreditInvoice command, Request request, Func<InvoiceView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant, request, store => Plan(tenant, store, command, request.Principal), encode, command.Etag is not null, cancel);

    private Plan<InvoiceView> Plan(Tenant tenant, ReadSnapshot store, CreditInvoice command, Principal principal)
    {
        Authorize.Role(principal, "credit_invoice", RoleIds.Provider);
        var row = InvoiceRows.Find(tenant, store, command.Invoice, principal, command.Etag);
        var view = InvoiceRows.View(tenant, store, row);
        var name = ResourceNames.Invoice(tenant.Id, command.Invoice);
        if (!Creditable.Contains(row.Values.Text("status")) || row.Values.Text("kind") != "invoice")
        {
            throw ModularException.StateNotAllowed(name, row.Values.Text("status"), "credit_invoice");
        }

        var regime = view.Regime ?? throw ModularException.RegimeUnavailable(tenant.Terms.Regime);
        var amount = Check(command, view);
        var change = new InvoiceChange(tenant.Today, FieldValues.Empty, null, amount);
        var judgement = InvoiceJudging.Judge(tenant, store, view, InvoiceStep.Credit, change, principal, regime);
        var full = view.Credited + amount == view.Total;
        var changes = FieldValues.Empty.With("credited", view.Credited + amount);
        // A credit can be more than what is still to be paid: then too there is nothing left to pay.
        changes = full ? changes.With("status", "credited") : amount >= view.Open ? changes.With("status", "paid") : changes;
        var result = view with
        {
            Fields = view.Fields.With(changes),
            Signals = [.. view.Signals, .. judgement.Signals],
            Rules = judgement.Rules,
            CreditNote = Note(tenant, view, command, amount),
        };
        return new Plan<InvoiceView>(result, tx =>
        {
            tx.Update(TableNames.Invoice, row.Id, changes.ToRow(), row.Version);
            var note = InvoiceRows.Insert(tx, ids, result.CreditNote);
            Settle(tx, view, note, amount);
            if (full)
            {
                Release(tx, row.Id);
            }

            InvoiceSteps.Flag(tx, ids, view, judgement.Signals, principal);
            tx.AppendEvent("invoice.credit", name, "{}");
            return result with { Version = tx.Sequence, CreditNote = note };
        })
        { RuleIds = [.. judgement.Rules.Select(rule => rule.RuleId).Distinct()] };
    }

    private static Money Check(CreditInvoice command, InvoiceView invoice)
    {
        var most = invoice.Total - invoice.Credited;
        var amount = command.Amount ?? most;
        var errors = new FieldErrors();
        errors.Require(amount > Money.Zero && amount <= most, "amount", "OUT_OF_RANGE", $"Meer dan 0 en ten hoogste {most}.", $"More than 0 and at most {most}.");
        errors.Require(command.Reason.Trim().Length is > 0 and <= 4000, "reason", "REQUIRED", "Een reden is verplicht.", "A reason is required.");
        errors.Require(command.Number.Trim().Length is > 0 and <= 60, "number", "REQUIRED", "Een nummer van 1 tot 60 tekens.", "A number of 1 to 60 characters.");
        errors.ThrowIfAny();
        return amount;
    }

    private static InvoiceView Note(Tenant tenant, InvoiceView invoice, CreditInvoice command, Money amount)
    {
        var text = new LocalizedText($"Credit op {invoice.Fields.Text("number")}", $"Credit on {invoice.Fields.Text("number")}");
        ImmutableArray<InvoiceLine> lines =
        [
            .. Vat.Divide(invoice.VatParts, invoice.Credited, amount).Select(share => new InvoiceLine("", text, -share.Amount, null, share.Rate)
            {
                Trajectory = invoice.Fields.Text("trajectory"),
            }),
        ];
        var parts = Vat.Breakdown(lines, VatBasis.Including);
        var fields = InvoiceRows.Totals(ElectronicTerms.Carry(invoice.Fields, FieldValues.Empty), parts, VatBasis.Including)
            .With("trajectory", invoice.Fields.Text("trajectory")).With("statement", invoice.Statement)
            .With("provider", invoice.Fields.Text("provider")).With("kind", "credit_note").With("status", "issued").With("number", command.Number)
            .With("send_to", invoice.Fields.Text("send_to")).With("issued_on", tenant.Today).With("credits", invoice.Id)
            .With("reason", command.Reason).With("paid", 0m).With("credited", 0m);
        return new InvoiceView(tenant.Id, "", 0, fields, invoice.Regime) { Lines = lines, VatParts = parts };
    }

    // An agreed amount to give back is a negative moment: the credit note that carries it holds it, so that it is not given twice.
    private static void Settle(WriteTransaction tx, InvoiceView invoice, InvoiceView note, Money amount)
    {
        if (invoice.Statement is not null)
        {
            return;
        }

        var owed = tx.Query(new RowQuery(TableNames.BillableMoment) { OrderBy = [new Order("earned_on")] }
            .WithEqual("trajectory", invoice.Fields.Text("trajectory")).With("invoice", Comparison.IsNull)
            .WithEqual("amount", -amount.Amount));
        if (owed.Count > 0)
        {
            tx.Update(TableNames.BillableMoment, owed[0].Id, RowValues.Of(("invoice", note.Id)));
        }
    }

    private static void Release(WriteTransaction tx, string invoice)
    {
        Release(tx, TableNames.BillableMoment, invoice);
        Release(tx, TableNames.StatementLine, invoice);
    }

    // An invoice over a statement can hold more than are read at once.
    private static void Release(WriteTransaction tx, string table, string invoice)
    {
        var held = new RowQuery(table) { Limit = RowQuery.MaxLimit }.WithEqual("invoice", invoice);
        for (var rows = tx.Query(held); rows.Count > 0; rows = tx.Query(held))
        {
            foreach (var row in rows)
            {
                tx.Update(table, row.Id, RowValues.Of(("invoice", null)));
            }
        }
    }
}
