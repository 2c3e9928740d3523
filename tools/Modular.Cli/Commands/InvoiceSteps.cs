using System.CommandLine;
using Modular.Cli.Display;
using Modular.Common.V1;
using Modular.Invoicing.V1;
using Spectre.Console;

namespace Modular.Cli.Commands;

/// <summary>The steps of an invoice: draft, issue, receive, pay, credit.</summary>
internal static class InvoiceSteps
{
    public static Command Draft(CommandHandling handling)
    {
        var trajectory = TrajectoryCommands.Named();
        var keys = new Option<string[]>("--key") { Description = "A billable moment. [all that are open]" };
        return handling.On(new Command("draft", "Drafts an invoice.") { trajectory, keys }, async (session, parse) =>
        {
            var request = new DraftInvoiceRequest
            {
                Parent = TrajectoryCommands.Name(session, parse, trajectory),
                Keys = { parse.GetValue(keys) ?? [] },
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await InvoiceCommands.Client(session).DraftInvoiceAsync(request, session.Call),
                (console, r) => Show(console, r.Invoice, r.Rules));
        });
    }

    public static Command Collect(CommandHandling handling)
    {
        var statement = StatementCommands.Named();
        return handling.On(new Command("collect", "Drafts an invoice over the lines of a statement.") { statement }, async (session, parse) =>
        {
            var request = new DraftCollectiveInvoiceRequest
            {
                Statement = StatementCommands.Name(session, parse, statement),
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await InvoiceCommands.Client(session).DraftCollectiveInvoiceAsync(request, session.Call),
                (console, r) => Show(console, r.Invoice, r.Rules));
        });
    }

    public static Command Issue(CommandHandling handling)
    {
        var name = InvoiceCommands.Named();
        var number = Written.Required("--number", "The provider's invoice number.");
        var client = Written.Option("--client-number", "The client number that it states; for an invoice of one trajectory.");
        var on = Written.Option("--issued-on", "The invoice's date. [today]");
        var electronic = new Option<bool>("--electronic") { Description = "Goes out electronically: refused when a rule is broken." };
        return handling.On(new Command("issue", "Issues an invoice.") { name, number, client, on, electronic }, async (session, parse) =>
        {
            var request = new IssueInvoiceRequest
            {
                Name = InvoiceCommands.Name(session, parse, name),
                Number = parse.GetValue(number),
                ClientNumber = parse.GetValue(client) ?? "",
                IssuedOn = Written.Date(parse.GetValue(on)),
                Electronic = parse.GetValue(electronic),
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await InvoiceCommands.Client(session).IssueInvoiceAsync(request, session.Call),
                (console, r) => Show(console, r.Invoice, r.Rules));
        });
    }

    public static Command Receive(CommandHandling handling)
    {
        var name = InvoiceCommands.Named();
        var on = Written.Option("--received-on", "The day it came in. [today]");
        return handling.On(new Command("receive", "Receives an invoice.") { name, on }, async (session, parse) =>
        {
            var request = new ReceiveInvoiceRequest
            {
                Name = InvoiceCommands.Name(session, parse, name),
                ReceivedOn = Written.Date(parse.GetValue(on)),
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await InvoiceCommands.Client(session).ReceiveInvoiceAsync(request, session.Call),
                (console, r) => Show(console, r.Invoice, r.Rules));
        });
    }

    public static Command Pay(CommandHandling handling)
    {
        var name = InvoiceCommands.Named();
        var amount = Written.Option("--amount", "How much. [what is open]");
        var on = Written.Option("--paid-on", "The day of payment. [today]");
        return handling.On(new Command("pay", "Pays an invoice.") { name, amount, on }, async (session, parse) =>
        {
            var request = new PayInvoiceRequest
            {
                Name = InvoiceCommands.Name(session, parse, name),
                Amount = Written.Money(parse.GetValue(amount)),
                PaidOn = Written.Date(parse.GetValue(on)),
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await InvoiceCommands.Client(session).PayInvoiceAsync(request, session.Call),
                (console, r) => Show(console, r.Invoice, r.Rules));
        });
    }

    public static Command Credit(CommandHandling handling)
    {
        var name = InvoiceCommands.Named();
        var amount = Written.Required("--amount", "How much.");
        var reason = Written.Required("--reason", "Why.");
        var number = Written.Required("--number", "The credit note's number.");
        return handling.On(new Command("credit", "Credits an invoice.") { name, amount, reason, number }, async (session, parse) =>
        {
            var request = new CreditInvoiceRequest
            {
                Name = InvoiceCommands.Name(session, parse, name),
                Amount = Written.Money(parse.GetValue(amount)),
                Reason = parse.GetValue(reason),
                Number = parse.GetValue(number),
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(await InvoiceCommands.Client(session).CreditInvoiceAsync(request, session.Call), (console, r) =>
            {
                InvoiceView.Show(console, r.Invoice);
                Show(console, r.CreditNote, r.Rules);
            });
        });
    }

    private static void Show(IAnsiConsole console, Invoice invoice, IEnumerable<RuleCitation> rules)
    {
        InvoiceView.Show(console, invoice);
        RuleView.Applied(console, rules);
    }
}
