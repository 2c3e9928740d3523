using System.CommandLine;
using Modular.Cli.Display;
using Modular.Queries.V1;
using Spectre.Console;

namespace Modular.Cli.Commands;

/// <summary><c>modular query</c>.</summary>
public static class QueryCommands
{
    public static Command Build(CommandHandling handling)
    {
        var asked = new QueryOptions { Table = QueryOptions.TableOf(required: false) };
        var command = new Command("query", "Asks questions of any table. The README has the grammar of filters.")
        {
            Count(handling),
            Aggregate(handling),
            Export(handling),
            Named(handling),
            Explain(handling),
        };
        var (size, token) = (Size(), Token());
        asked.AddTo(command, columns: true);
        command.Options.Add(size);
        command.Options.Add(token);
        return handling.On(command, async (session, parse) =>
        {
            var request = new QueryRecordsRequest
            {
                Parent = session.Tenant,
                Query = asked.Of(parse),
                PageSize = parse.GetValue(size),
                PageToken = parse.GetValue(token) ?? "",
            };
            session.Show(
                await Client(session).QueryRecordsAsync(request, session.Call),
                (console, found) => QueryView.Records(console, request.Query.Table, request.Query.Columns, found.Records, found.NextPageToken));
        });
    }

    private static Command Count(CommandHandling handling)
    {
        var asked = new QueryOptions();
        var command = new Command("count", "Counts records.");
        asked.AddTo(command, columns: false);
        return handling.On(command, async (session, parse) => session.Show(
            await Client(session).CountRecordsAsync(new CountRecordsRequest { Parent = session.Tenant, Query = asked.Of(parse) }, session.Call),
            (console, found) => console.WriteLine($"{found.Count}")));
    }

    private static Command Aggregate(CommandHandling handling)
    {
        var asked = new QueryOptions();
        var by = new Option<string[]>("--by") { Description = "Path that makes groups, of a date with :year, :quarter or :month; at most 4." };
        var compute = new Option<string[]>("--compute") { Description = "count, or sum, min, max, average or count of a path, such as sum:price. [count]" };
        var command = new Command("aggregate", "Computes figures per group.") { by, compute };
        asked.AddTo(command, columns: false);
        return handling.On(command, async (session, parse) =>
        {
            var request = new AggregateRecordsRequest { Parent = session.Tenant, Query = asked.Of(parse) };
            request.GroupBy.AddRange((parse.GetValue(by) ?? []).Select(QueryText.Grouping));
            request.Aggregates.AddRange((parse.GetValue(compute) is { Length: > 0 } given ? given : ["count"]).Select(QueryText.Aggregate));
            session.Show(await Client(session).AggregateRecordsAsync(request, session.Call), (console, found) => QueryView.Groups(console, request, found));
        });
    }

    private static Command Export(CommandHandling handling)
    {
        var asked = new QueryOptions();
        var file = Written.Required("--out", "File to make: .csv, or .jsonl for a line of JSON per record.");
        var command = new Command("export", "Puts all records at one moment into a file.") { file };
        asked.AddTo(command, columns: true);
        return handling.On(command, async (session, parse, cancellation) =>
        {
            var request = new ExportRecordsRequest { Parent = session.Tenant, Query = asked.Of(parse) };
            var records = await ExportFile.SaveAsync(session, request, parse.GetValue(file)!, cancellation).ConfigureAwait(false);
            session.Console.WriteLine($"{records} records in {parse.GetValue(file)}");
            return ExitCodes.Done;
        });
    }

    private static Command Named(CommandHandling handling)
    {
        var name = Written.Argument("name", "The query's name.");
        var parameters = Written.Fields("--parameter", "-p");
        var (size, token) = (Size(), Token());
        return handling.On(new Command("named", "Asks a query that a region or the tenant gave a name.") { name, parameters, size, token }, async (session, parse) =>
        {
            var request = new RunNamedQueryRequest
            {
                Parent = session.Tenant,
                Query = parse.GetValue(name)!,
                PageSize = parse.GetValue(size),
                PageToken = parse.GetValue(token) ?? "",
            };
            Written.Into(request.Parameters, parse.GetValue(parameters));
            session.Show(
                await Client(session).RunNamedQueryAsync(request, session.Call),
                (console, found) => QueryView.Records(console, request.Query, [], found.Records, found.NextPageToken));
        });
    }

    private static Command Explain(CommandHandling handling)
    {
        var asked = new QueryOptions();
        var command = new Command("explain", "Shows how a query would be carried out.");
        asked.AddTo(command, columns: true);
        return handling.On(command, async (session, parse) => session.Show(
            await Client(session).ExplainQueryAsync(new ExplainQueryRequest { Parent = session.Tenant, Query = asked.Of(parse) }, session.Call),
            QueryView.Plan));
    }

    private static Option<int> Size() => new("--size") { Description = "Most records to show, at most 5000. [100]" };

    private static Option<string> Token() => Written.Option("--token", "Go on behind the page that ended with this token.");

    private static QueryService.QueryServiceClient Client(Session session) => new(session.Invoker);
}
