using System.CommandLine;
using System.Globalization;
using Modular.Audit.V1;
using Modular.Cli.Display;

namespace Modular.Cli.Commands;

/// <summary><c>modular audit</c>.</summary>
public static class AuditCommands
{
    public static Command Build(CommandHandling handling) => new("audit", "Who changed what, when and why.")
    {
        History(handling),
        Column(handling),
        AsOf(handling),
        Search(handling),
        Verify(handling),
    };

    private static Command History(CommandHandling handling)
    {
        var record = Record();
        return handling.On(new Command("history", "Shows all changes of a record, oldest first.") { record }, async (session, parse) => session.Show(
            await Paged.AllAsync(
                token => Client(session).GetRecordHistoryAsync(
                    new GetRecordHistoryRequest { Name = Name(session, parse.GetValue(record)!), PageSize = Paged.Size, PageToken = token }, session.Call),
                response => response.NextPageToken),
            (console, response) => ChangeView.Entries(console, response.Entries)));
    }

    private static Command Column(CommandHandling handling)
    {
        var record = Record();
        var column = Written.Argument("column", "The column, by its present name.");
        var command = new Command("column", "Shows all values that a column of a record had, under whatever name.") { record, column };
        return handling.On(command, async (session, parse) => session.Show(
            await Paged.AllAsync(
                token => Client(session).GetColumnHistoryAsync(
                    new GetColumnHistoryRequest
                    {
                        Name = Name(session, parse.GetValue(record)!),
                        Column = parse.GetValue(column),
                        PageSize = Paged.Size,
                        PageToken = token,
                    },
                    session.Call),
                response => response.NextPageToken),
            (console, response) => ChangeView.Values(console, response.Values)));
    }

    private static Command AsOf(CommandHandling handling)
    {
        var record = Record();
        var at = Written.Required("--at", "When: a date, an instant, or the number of a command.");
        return handling.On(new Command("as-of", "Shows a record as it was.") { record, at }, async (session, parse) =>
        {
            var request = new GetRecordAsOfRequest { Name = Name(session, parse.GetValue(record)!) };
            if (long.TryParse(parse.GetValue(at), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) request.Sequence = sequence;
            else request.Time = Written.Instant(parse.GetValue(at));
            session.Show(await Client(session).GetRecordAsOfAsync(request, session.Call), ChangeView.AsOf);
        });
    }

    private static Command Search(CommandHandling handling)
    {
        var table = Written.Option("--table", "Only records of this table.");
        var actor = Written.Option("--actor", "Only what this principal did.");
        var request = Written.Option("--request", "Only what the request with this id did.");
        var method = Written.Option("--method", "Only what was done by this method, in full.");
        var rule = Written.Option("--rule", "Only what applied this rule.");
        var from = Written.Option("--from", "Only from this date or instant on.");
        var to = Written.Option("--to", "Only before this date or instant.");
        var command = new Command("search", "Finds changes, newest first.") { table, actor, request, method, rule, from, to };
        return handling.On(command, async (session, parse) => session.Show(
            await Paged.AllAsync(
                token => Client(session).SearchAuditAsync(
                    new SearchAuditRequest
                    {
                        Parent = session.Tenant,
                        PageSize = Paged.Size,
                        PageToken = token,
                        Table = parse.GetValue(table) ?? "",
                        Actor = parse.GetValue(actor) ?? "",
                        RequestId = parse.GetValue(request) ?? "",
                        Method = parse.GetValue(method) ?? "",
                        RuleId = parse.GetValue(rule) ?? "",
                        FromTime = Written.Instant(parse.GetValue(from)),
                        ToTime = Written.Instant(parse.GetValue(to)),
                    },
                    session.Call),
                response => response.NextPageToken),
            (console, response) => ChangeView.Entries(console, response.Entries)));
    }

    private static Command Verify(CommandHandling handling) => handling.On(
        new Command("verify", "Recomputes the chain of hashes over the whole of the audit."),
        async (session, _, _) =>
        {
            var found = await Client(session).VerifyChainAsync(new VerifyChainRequest { Parent = session.Tenant }, session.Unhurried);
            session.Show(found, ChangeView.Verified);
            return found.Intact ? ExitCodes.Done : ExitCodes.Refused;
        });

    private static Argument<string> Record() => Written.Argument("record", "The record, as table/id or by its whole name.");

    private static string Name(Session session, string record) => record.Split('/') is [var table, var id]
        ? $"{session.Tenant}/tables/{table}/records/{id}"
        : record;

    private static AuditService.AuditServiceClient Client(Session session) => new(session.Invoker);
}
