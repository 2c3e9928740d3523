using System.CommandLine;
using Modular.Cli.Display;
using Modular.Common.V1;
using Modular.Statements.V1;
using Spectre.Console;

namespace Modular.Cli.Commands;

/// <summary>What people say of a statement: agree, approve, return.</summary>
internal static class StatementSteps
{
    public static Command Agree(CommandHandling handling)
    {
        var name = StatementCommands.Named();
        return handling.On(new Command("agree", "Agrees with a statement.") { name }, async (session, parse) =>
        {
            var request = new AgreeStatementRequest
            {
                Name = StatementCommands.Name(session, parse, name),
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await StatementCommands.Client(session).AgreeStatementAsync(request, session.Call),
                (console, r) => Show(console, r.Statement, r.Rules));
        });
    }

    public static Command Approve(CommandHandling handling)
    {
        var name = StatementCommands.Named();
        return handling.On(new Command("approve", "Approves a statement.") { name }, async (session, parse) =>
        {
            var request = new ApproveStatementRequest
            {
                Name = StatementCommands.Name(session, parse, name),
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await StatementCommands.Client(session).ApproveStatementAsync(request, session.Call),
                (console, r) => Show(console, r.Statement, r.Rules));
        });
    }

    public static Command Return(CommandHandling handling)
    {
        var name = StatementCommands.Named();
        var reason = Written.Required("--reason", "Why.");
        return handling.On(new Command("return", "Returns a statement to the provider.") { name, reason }, async (session, parse) =>
        {
            var request = new ReturnStatementRequest
            {
                Name = StatementCommands.Name(session, parse, name),
                Reason = parse.GetValue(reason),
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await StatementCommands.Client(session).ReturnStatementAsync(request, session.Call),
                (console, r) => Show(console, r.Statement, r.Rules));
        });
    }

    private static void Show(IAnsiConsole console, Statement statement, IEnumerable<RuleCitation> rules)
    {
        StatementView.Card(console, statement);
        RuleView.Applied(console, rules);
    }
}
