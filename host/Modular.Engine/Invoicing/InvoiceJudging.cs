using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Engine.Providers;
using Modular.Engine.Security;
using Modular.Engine.Statements;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>Asks the regime about a step of an invoice that is there: of one trajectory, or over the lines of a statement.</summary>
internal static class InvoiceJudging
{
    /// <exception cref="ModularException">With reason RuleViolated when the regime refuses.</exception>
    public static InvoiceJudgement Judge(
        Tenant tenant, ReadSnapshot store, InvoiceView invoice, InvoiceStep step, InvoiceChange change, Principal principal, IRegime regime) =>
        Allowed(Ask(tenant, store, invoice, step, change, regime, principal.Role), ResourceNames.Invoice(tenant.Id, invoice.Id), regime);

    /// <summary>What the regime would say of a step, whether or not it may be taken.</summary>
    public static InvoiceJudgement Ask(
        Tenant tenant, ReadSnapshot store, InvoiceView invoice, InvoiceStep step, InvoiceChange change, IRegime regime, string role)
    {
        var snapshot = new InvoiceSnapshot
        {
            Total = invoice.Total,
            TotalExcludingVat = invoice.Fields.Money("total_excluding_vat") ?? Money.Zero,
            IssuedOn = invoice.Fields.Date("issued_on"),
            ReceivedOn = invoice.Fields.Date("received_on"),
            Paid = invoice.Paid,
        };
        return invoice.Statement is { } statement
            ? OfStatement(tenant, store, (statement, invoice.Id), step, change, snapshot, regime, ResourceNames.Invoice(tenant.Id, invoice.Id))
            : OfTrajectory(tenant, store, invoice, step, change, snapshot, role, regime);
    }

    public static InvoiceJudgement Allowed(InvoiceJudgement judgement, string name, IRegime regime) => judgement.Violations.IsEmpty
        ? judgement
        : throw ModularException.RuleViolated(name, judgement.Violations, regime.Rules);

    /// <summary>What the regime says of an invoice over lines of a statement.</summary>
    public static InvoiceJudgement Collective(IRegime regime, CollectiveInvoiceContext context, string name) =>
        ModuleCall.To(regime, r => r.Invoicing.Judge(context))
        ?? throw ModularException.StateNotAllowed(name, "not_invoiced", EnumName.Of(context.Step) + "_invoice");

    private static InvoiceJudgement OfTrajectory(
        Tenant tenant,
        ReadSnapshot store,
        InvoiceView invoice,
        InvoiceStep step,
        InvoiceChange change,
        InvoiceSnapshot snapshot,
        string role,
        IRegime regime)
    {
        var trajectory = store.Find(TableNames.Trajectory, invoice.Fields.Text("trajectory")!)!;
        var facts = TrajectoryQueries.Context(tenant, store, trajectory, regime, role);
        var keys = invoice.Lines.Select(line => line.Key).ToHashSet();
        var withLines = snapshot with { Lines = [.. facts.Trajectory.BillableMoments.Where(moment => keys.Contains(moment.Key))] };
        var context = InvoiceRows.Context(facts, step, withLines, change.On) with { StatedClientNumber = change.ClientNumber, Amount = change.Amount };
        return ModuleCall.To(regime, r => r.Invoicing.Judge(context));
    }

    private static InvoiceJudgement OfStatement(
        Tenant tenant,
        ReadSnapshot store,
        (string Statement, string Invoice) of,
        InvoiceStep step,
        InvoiceChange change,
        InvoiceSnapshot snapshot,
        IRegime regime,
        string name)
    {
        var row = store.Find(TableNames.Statement, of.Statement)!;
        ImmutableArray<StatementLine> lines =
            [.. StatementRows.Standing(store, row).Where(line => line.Invoice == of.Invoice).Select(line => line.Line)];
        return Collective(
            regime,
            new CollectiveInvoiceContext
            {
                Step = step,
                Invoice = snapshot,
                Statement = StatementRows.Statements(store, [row]).Single(),
                Lines = lines,
                Provider = ProviderFacts.Load(tenant, store, row.Values.Text("provider"), regime),
                On = change.On,
                Amount = change.Amount,
            },
            name);
    }
}
