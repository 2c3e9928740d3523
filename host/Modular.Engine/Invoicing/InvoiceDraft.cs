using System.Collections.Immutable;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.Identifiers;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>An invoice that is about to be drafted, of one trajectory or over the lines of a statement, and the moments that it holds.</summary>
internal sealed record InvoiceDraft(InvoiceView View, IReadOnlyList<Row> Moments)
{
    public static InvoiceDraft Of(
        Tenant tenant,
        IRegime regime,
        FieldValues values,
        ImmutableArray<InvoiceLine> lines,
        ImmutableArray<VatPart> parts,
        InvoiceJudgement judgement,
        IReadOnlyList<Row> moments) =>
        new(
            new InvoiceView(tenant.Id, "", 0, values, regime)
            {
                Lines = lines,
                VatParts = parts,
                Statements = judgement.Statements,
                Signals = judgement.Signals,
                Rules = judgement.Rules,
            },
            moments);

    public Plan<InvoiceView> ToPlan(Func<WriteTransaction, InvoiceView> write) =>
        new(View, write) { RuleIds = [.. View.Rules.Select(rule => rule.RuleId).Distinct()] };

    /// <summary>Stores the invoice and marks the moments as invoiced by it.</summary>
    /// <exception cref="VersionConflictException">A moment has changed since it was chosen.</exception>
    public InvoiceView Write(WriteTransaction tx, IdSource ids, Tenant tenant, Principal principal)
    {
        var stored = InvoiceRows.Insert(tx, ids, View);
        foreach (var moment in Moments)
        {
            tx.Update(TableNames.BillableMoment, moment.Id, RowValues.Of(("invoice", stored.Id)), moment.Version);
        }

        InvoiceSteps.Flag(tx, ids, stored, View.Signals, principal);
        tx.AppendEvent("invoice.draft", ResourceNames.Invoice(tenant.Id, stored.Id), "{}");
        return stored;
    }
}
