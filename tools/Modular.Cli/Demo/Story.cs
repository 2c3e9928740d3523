using Google.Protobuf;
using Google.Protobuf.Collections;
using Grpc.Core;
using Modular.Cli.Display;
using Modular.Cli.Scenarios;
using Modular.Common.V1;
using Modular.Invoicing.V1;
using Modular.Tariffs.V1;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;
using Spectre.Console;

namespace Modular.Cli.Demo;

/// <summary>Tells the demo as it happens: what is done, what follows from it, and by which clause.</summary>
internal sealed class Story(IAnsiConsole console, CallInvoker invoker, Variables variables)
{
    private const string Indent = "      ";
    private readonly HashSet<string> _told = [];

    public async Task TellAsync(ScenarioStep? step, StepOutcome outcome)
    {
        if (!outcome.Succeeded)
        {
            console.MarkupLine(
                $"[red]{Markup.Escape(step?.Title ?? "The tenant")}[/]: {Markup.Escape(string.Join("; ", outcome.Problems))}");
            if (outcome.Refusal is { } unexpected) RefusalView.Show(console, unexpected, Indent);
            return;
        }

        if (outcome.Message is AdvanceClockResponse moved)
        {
            await NewDayAsync(moved.Tenant).ConfigureAwait(false);
            return;
        }

        console.MarkupLine($"  [bold]{Markup.Escape(step!.Title)}[/] [dim]{Markup.Escape(step.Role)}[/]");
        if (outcome.Refusal is { } refusal) RefusalView.Show(console, refusal, Indent);
        foreach (var rule in Rules(outcome.Message)) Line($"{Cells.Of(rule.Effect)}", Cells.Of(rule));
        foreach (var due in Trajectory(outcome.Message)?.Deadlines.Where(IsNews) ?? [])
        {
            Line($"Due {Cells.Of(due.DueOn)}: {due.Kind.Replace('_', ' ')}", Cells.Of(due.Rule));
        }

        foreach (var amount in Earned(outcome.Message)) Line($"Earned {Cells.Of(amount.Amount)}: {Cells.Of(amount.Description)}", "");
        foreach (var signal in Signals(outcome.Message))
        {
            Line($"Signal for {signal.Audience}: {Cells.Of(signal.Text)}", Cells.Of(signal.Rule));
        }

        if (Invoice(outcome.Message) is { } invoice) Tell(invoice);
        if (outcome.Message is ProposeSettlementResponse settlement) TariffView.Settlement(console, settlement);
    }

    private async Task NewDayAsync(Tenant tenant)
    {
        Blocks.Heading(console, Cells.Of(tenant.Today));
        var overdue = await new TrajectoryService.TrajectoryServiceClient(invoker).ListDeadlinesAsync(
            new ListDeadlinesRequest { Parent = tenant.Name, OverdueOnly = true },
            Overview.AsCaseManager);
        if (overdue.Deadlines.Count == 0) return;
        TrajectoryView.Deadlines(console, "Overdue", Clients.Named(overdue.Deadlines, variables), tenant.Today);
    }

    private void Tell(Invoice invoice)
    {
        var what = $"Invoice {invoice.Number}".Trim();
        Line($"{what} {Cells.Of(invoice.Status)}, {Cells.Of(invoice.TotalIncludingVat)} of which VAT {Cells.Of(invoice.Vat)}", "");
        if (invoice.ContractualDueOn is null) return;
        var (contract, statute) = (Cells.Of(invoice.ContractualDueOn), Cells.Of(invoice.StatutoryDueOn));
        Line($"Due by contract {contract}, by statute {statute}; reminder on {Cells.Of(invoice.ReminderOn)}", "");
    }

    private void Line(string text, string rule) =>
        console.MarkupLine($"{Indent}{Markup.Escape(text)}{(rule.Length > 0 ? $" [dim]{Markup.Escape(rule)}[/]" : "")}");

    // A deadline is told once, and again when its date moves.
    private bool IsNews(Deadline deadline) =>
        deadline.Status == DeadlineStatus.Open && _told.Add($"{deadline.Trajectory} {deadline.Kind} {Cells.Of(deadline.DueOn)}");

    private static Trajectory? Trajectory(IMessage? message) => message switch
    {
        OpenTrajectoryResponse opened => opened.Trajectory,
        FireTriggerResponse fired => fired.Trajectory,
        _ => null,
    };

    private static RepeatedField<RuleCitation> Rules(IMessage? message) => message switch
    {
        OpenTrajectoryResponse opened => opened.Rules,
        FireTriggerResponse fired => fired.Rules,
        IssueInvoiceResponse issued => issued.Rules,
        ReceiveInvoiceResponse received => received.Rules,
        Modular.Reporting.V1.SubmitReportResponse submitted => submitted.Rules,
        _ => [],
    };

    private static RepeatedField<EarnedAmount> Earned(IMessage? message) => message switch
    {
        OpenTrajectoryResponse opened => opened.Earned,
        FireTriggerResponse fired => fired.Earned,
        _ => [],
    };

    private static RepeatedField<Signal> Signals(IMessage? message) => message switch
    {
        OpenTrajectoryResponse opened => opened.Signals,
        FireTriggerResponse fired => fired.Signals,
        _ => [],
    };

    private static Invoice? Invoice(IMessage? message) => message switch
    {
        DraftInvoiceResponse drafted => drafted.Invoice,
        IssueInvoiceResponse issued => issued.Invoice,
        ReceiveInvoiceResponse received => received.Invoice,
        PayInvoiceResponse paid => paid.Invoice,
        _ => null,
    };
}
