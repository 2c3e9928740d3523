using Modular.Engine.Invoicing;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Providers.V1;
using Modular.Sdk.Rules;
using V1 = Modular.Invoicing.V1;

namespace Modular.Host.Rpc.Invoicing;

/// <summary>Invoices as callers get them.</summary>
internal static class InvoiceWire
{
    private const int MostBytes = 3 * 1024 * 1024;

    public static V1.Invoice Write(InvoiceView view)
    {
        var fields = view.Fields;
        var book = view.Regime?.Rules;
        return new V1.Invoice
        {
            Name = Names.OrNone(view.Id, id => ResourceNames.Invoice(view.Tenant, id)),
            Etag = Etags.Write(view.Version),
            Kind = Choices.Write<V1.InvoiceKind>(fields.Text("kind")),
            Status = Choices.Write<V1.InvoiceStatus>(fields.Text("status")),
            Trajectory = Names.OrNone(fields.Text("trajectory"), id => ResourceNames.Trajectory(view.Tenant, id)),
            Provider = Names.OrNone(fields.Text("provider"), id => ResourceNames.Provider(view.Tenant, id)),
            Number = fields.Text("number") ?? "",
            Lines = { view.Lines.Select(line => Write(line, view.Tenant)).Within(MostBytes) },
            TotalLines = view.Lines.Length,
            TotalIncludingVat = Amounts.Write(view.Total),
            TotalExcludingVat = Amounts.Write(fields.Money("total_excluding_vat")),
            Vat = Amounts.Write(view.Total - fields.Money("total_excluding_vat")),
            VatPercentage = fields.Decimal("vat_percentage") is { } percentage ? Decimals.Text(percentage) : "",
            Statement = Names.OrNone(view.Statement, id => ResourceNames.Statement(view.Tenant, id)),
            VatBreakdown = { view.VatParts.Select(Write) },
            Statements =
            {
                view.Statements.Select(statement => new V1.InvoiceStatement
                {
                    Name = statement.Name,
                    Label = Texts.Write(statement.Label),
                    Value = statement.Value,
                    Rule = Citations.Write(statement.RuleId, book),
                }),
            },
            SendTo = fields.Text("send_to") ?? "",
            IssuedOn = Dates.Write(fields.Date("issued_on")),
            ReceivedOn = Dates.Write(fields.Date("received_on")),
            ContractualDueOn = Dates.Write(fields.Date("contractual_due_on")),
            StatutoryDueOn = Dates.Write(fields.Date("statutory_due_on")),
            ReminderOn = Dates.Write(fields.Date("reminder_on")),
            Paid = Amounts.Write(view.Paid),
            Credited = Amounts.Write(view.Credited),
            Signals = { view.Signals.Select(signal => Citations.Write(signal, book)) },
            Credits = Names.OrNone(fields.Text("credits"), id => ResourceNames.Invoice(view.Tenant, id)),
            Reason = fields.Text("reason") ?? "",
            Electronic = view.Electronic,
        };
    }

    public static IEnumerable<Common.V1.RuleCitation> Rules(InvoiceView view) => Citations.Write(view.Rules, view.Regime?.Rules);

    public static V1.BillableMoment Write(BillableMomentView view, string tenant)
    {
        RuleBook? book = view.Regime?.Rules;
        return new V1.BillableMoment
        {
            Key = view.Moment.Key,
            Amount = Amounts.Write(view.Moment.Amount),
            EarnedOn = Dates.Write(view.Moment.EarnedOn),
            InvoiceBy = Dates.Write(view.Moment.InvoiceBy),
            Period = Dates.Write(view.Moment.Period),
            Description = Texts.Write(view.Moment.Description),
            Explanation = Citations.Write(view.Moment.Explanation, book),
            Rules = { Citations.Write(view.Moment.RuleIds, book) },
            Invoice = Names.OrNone(view.Invoice, id => ResourceNames.Invoice(tenant, id)),
        };
    }

    private static V1.InvoiceLine Write(InvoiceLine line, string tenant) => new()
    {
        Key = line.Key,
        Description = Texts.Write(line.Description),
        Amount = Amounts.Write(line.Amount),
        Period = Dates.Write(line.Period),
        Trajectory = Names.OrNone(line.Trajectory, id => ResourceNames.Trajectory(tenant, id)),
        VatTreatment = Choices.Write<VatTreatment>(line.Rate.Treatment),
        VatPercentage = Decimals.Text(line.Rate.Percentage),
    };

    private static V1.VatPart Write(VatPart part) => new()
    {
        Treatment = Choices.Write<VatTreatment>(part.Rate.Treatment),
        Percentage = Decimals.Text(part.Rate.Percentage),
        Taxable = Amounts.Write(part.Taxable),
        Vat = Amounts.Write(part.Vat),
    };
}
