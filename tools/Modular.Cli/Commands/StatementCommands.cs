using System.CommandLine;
using Modular.Cli.Display;
using Modular.Common.V1;
using Modular.Statements.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular statement</c>.</summary>
public static class StatementCommands
{
    public static Command Build(CommandHandling handling)
    {
        var name = Named();
        return new Command("statement", "What providers hand in per period, with its lines.")
        {
            Submit(handling),
            StatementSteps.Agree(handling),
            StatementSteps.Approve(handling),
            StatementSteps.Return(handling),
            handling.On(new Command("show", "Shows a statement with its lines.") { name }, async (session, parse) =>
            {
                var statement = Name(session, parse, name);
                var found = await Client(session).GetStatementAsync(new GetStatementRequest { Name = statement }, session.Call);
                var lines = await Paged.AllAsync(
                    token => Client(session).ListStatementLinesAsync(
                        new ListStatementLinesRequest { Parent = statement, PageSize = Paged.Size, PageToken = token }, session.Call),
                    response => response.NextPageToken);
                session.Show(
                    new SubmitStatementResponse
                    {
                        Statement = found.Statement,
                        Lines = { lines.Lines },
                        TotalLines = lines.Lines.Count,
                        Signals = { found.Statement.Signals },
                        Rules = { found.Rules },
                    },
                    StatementView.Show);
            }),
            List(handling),
        };
    }

    internal static Argument<string> Named() => Written.Argument("statement", "Name or id.");

    internal static string Name(Session session, ParseResult parse, Argument<string> name) =>
        session.Name("statements", parse.GetValue(name)!);

    internal static StatementService.StatementServiceClient Client(Session session) => new(session.Invoker);

    private static Command Submit(CommandHandling handling)
    {
        var provider = Written.Argument("provider", "The provider that hands it in: name or id.");
        var kind = Written.Argument("kind", "The kind of statement; see module show.");
        var (from, to) = (Written.Required("--from", "First day of the period."), Written.Required("--to", "Last day of the period."));
        var fields = Written.Fields("--field", "-f");
        var lines = Written.Option(
            "--lines", "A file with the lines, .yaml (a list) or .csv (a row of names first): trajectory, and the line's columns.");
        var partial = new Option<bool>("--accept-partial") { Description = "Take the lines that stand when others do not." };
        var command = new Command("submit", "Submits a statement.") { provider, kind, from, to, fields, lines, partial };
        return handling.On(command, async (session, parse) =>
        {
            var request = new SubmitStatementRequest
            {
                Parent = session.Name("providers", parse.GetValue(provider)!),
                Kind = parse.GetValue(kind),
                Period = new DatePeriod { Start = Written.Date(parse.GetValue(from)), End = Written.Date(parse.GetValue(to)) },
                AcceptPartial = parse.GetValue(partial),
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            Written.Into(request.Fields, parse.GetValue(fields));
            if (parse.GetValue(lines) is { } file) request.Lines.Add(LineFile.Read(file, id => session.Name("trajectories", id)));
            session.Show(await Client(session).SubmitStatementAsync(request, session.Call), StatementView.Show);
        });
    }

    private static Command List(CommandHandling handling)
    {
        var provider = Written.Option("--of", "Only of this provider.");
        var kind = Written.Option("--kind", "Only of this kind.");
        var status = Written.Option("--status", "Only with this status.");
        var from = Written.Option("--from", "Only with a period that starts on or after this date.");
        var to = Written.Option("--to", "Only with a period that starts on or before this date.");
        return handling.On(new Command("list", "Lists statements.") { provider, kind, status, from, to }, async (session, parse) =>
        {
            var starts = parse.GetValue(from) is null && parse.GetValue(to) is null
                ? null
                : new DatePeriod
                {
                    Start = Written.Date(parse.GetValue(from) ?? "1900-01-01"),
                    End = Written.Date(parse.GetValue(to) ?? "2199-12-31"),
                };
            var request = new ListStatementsRequest
            {
                Parent = parse.GetValue(provider) is { } of ? session.Name("providers", of) : session.Tenant,
                Kind = parse.GetValue(kind) ?? "",
                Status = Written.Choice<StatementStatus>(parse.GetValue(status)),
                StartsIn = starts,
                PageSize = Paged.Size,
            };
            var all = await Paged.AllAsync(
                token => Client(session).ListStatementsAsync(new ListStatementsRequest(request) { PageToken = token }, session.Call),
                response => response.NextPageToken);
            session.Show(all, (console, response) => StatementView.List(console, response.Statements));
        });
    }
}
