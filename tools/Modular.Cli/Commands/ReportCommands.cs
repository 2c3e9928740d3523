using System.CommandLine;
using Modular.Cli.Display;
using Modular.Common.V1;
using Modular.Reporting.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular report</c>.</summary>
public static class ReportCommands
{
    public static Command Build(CommandHandling handling) => new("report", "Reports and what else is owed.")
    {
        List(handling),
        Submit(handling),
        Obligations(handling),
    };

    private static Command List(CommandHandling handling)
    {
        var name = TrajectoryCommands.Named();
        return handling.On(new Command("list", "Lists the reports of a trajectory.") { name }, async (session, parse) => session.Show(
            await Paged.AllAsync(
                token => Client(session).ListReportsAsync(
                    new ListReportsRequest
                    {
                        Parent = TrajectoryCommands.Name(session, parse, name),
                        PageSize = Paged.Size,
                        PageToken = token,
                    },
                    session.Call),
                response => response.NextPageToken),
            (console, response) => ReportView.List(console, response.Reports)));
    }

    private static Command Submit(CommandHandling handling)
    {
        var name = TrajectoryCommands.Named();
        var kind = Written.Argument("kind", "The kind of report.");
        var content = Written.Fields("--content", "-c");
        return handling.On(new Command("submit", "Submits a report.") { name, kind, content }, async (session, parse) =>
        {
            var request = new SubmitReportRequest
            {
                Name = TrajectoryCommands.Name(session, parse, name),
                Kind = parse.GetValue(kind),
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            Written.Into(request.Content, parse.GetValue(content));
            session.Show(await Client(session).SubmitReportAsync(request, session.Call), (console, response) =>
            {
                ReportView.List(console, [response.Report]);
                RuleView.Applied(console, response.Rules);
            });
        });
    }

    private static Command Obligations(CommandHandling handling)
    {
        var of = Written.Option("--of", "Trajectory or provider, by full name. [the tenant]");
        var from = Written.Required("--from", "First day.");
        var to = Written.Required("--to", "Last day.");
        var open = new Option<bool>("--open") { Description = "Only what is not done." };
        return handling.On(
            new Command("obligations", "Lists what is owed in a period.") { of, from, to, open },
            async (session, parse) => session.Show(
            await Paged.AllAsync(
                token => Client(session).ListObligationsAsync(
                    new ListObligationsRequest
                    {
                        Parent = parse.GetValue(of) ?? session.Tenant,
                        Period = new DatePeriod { Start = Written.Date(parse.GetValue(from)), End = Written.Date(parse.GetValue(to)) },
                        OpenOnly = parse.GetValue(open),
                        PageSize = Paged.Size,
                        PageToken = token,
                    },
                    session.Call),
                response => response.NextPageToken),
            (console, response) => ReportView.Obligations(console, response.Obligations)));
    }

    private static ReportingService.ReportingServiceClient Client(Session session) => new(session.Invoker);
}
