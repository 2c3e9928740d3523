using System.CommandLine;
using Modular.Cli.Display;
using Modular.Invoicing.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular invoice</c>.</summary>
public static class InvoiceCommands
{
    public static Command Build(CommandHandling handling)
    {
        var name = Named();
        var trajectory = TrajectoryCommands.Named();
        var open = new Option<bool>("--open") { Description = "Only what is not invoiced." };
        return new Command("invoice", "Invoices from draft to paid.")
        {
            List(handling),
            handling.On(new Command("show", "Shows an invoice.") { name }, async (session, parse) => session.Show(
                await Client(session).GetInvoiceAsync(new GetInvoiceRequest { Name = Name(session, parse, name) }, session.Call),
                (console, response) => InvoiceView.Show(console, response.Invoice))),
            handling.On(
                new Command("billable", "Lists what a trajectory has earned.") { trajectory, open },
                async (session, parse) => session.Show(
                await Paged.AllAsync(
                    token => Client(session).ListBillableMomentsAsync(
                        new ListBillableMomentsRequest
                        {
                            Parent = TrajectoryCommands.Name(session, parse, trajectory),
                            OpenOnly = parse.GetValue(open),
                            PageSize = Paged.Size,
                            PageToken = token,
                        },
                        session.Call),
                    response => response.NextPageToken),
                (console, response) => InvoiceView.Moments(console, response.BillableMoments))),
            InvoiceSteps.Draft(handling),
            InvoiceSteps.Collect(handling),
            InvoiceSteps.Issue(handling),
            InvoiceSteps.Receive(handling),
            InvoiceSteps.Pay(handling),
            InvoiceSteps.Credit(handling),
            ElectronicInvoiceCommands.Check(handling),
            ElectronicInvoiceCommands.Ubl(handling),
        };
    }

    internal static Argument<string> Named() => Written.Argument("invoice", "Name or id.");

    internal static string Name(Session session, ParseResult parse, Argument<string> name) =>
        session.Name("invoices", parse.GetValue(name)!);

    internal static InvoicingService.InvoicingServiceClient Client(Session session) => new(session.Invoker);

    private static Command List(CommandHandling handling)
    {
        var trajectory = Written.Option("--trajectory", "Only of this trajectory.");
        var status = Written.Option("--status", "Only with this status.");
        var remind = Written.Option("--remind-by", "Only those to remind of by this date.");
        return handling.On(new Command("list", "Lists invoices.") { trajectory, status, remind }, async (session, parse) =>
        {
            var request = new ListInvoicesRequest
            {
                Parent = parse.GetValue(trajectory) is { } of ? session.Name("trajectories", of) : session.Tenant,
                Status = Written.Choice<InvoiceStatus>(parse.GetValue(status)),
                ReminderOnOrBefore = Written.Date(parse.GetValue(remind)),
                PageSize = Paged.Size,
            };
            var all = await Paged.AllAsync(
                token => Client(session).ListInvoicesAsync(new ListInvoicesRequest(request) { PageToken = token }, session.Call),
                response => response.NextPageToken);
            session.Show(all, (console, response) => InvoiceView.List(console, response.Invoices));
        });
    }
}
