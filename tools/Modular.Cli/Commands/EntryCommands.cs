using System.CommandLine;
using Modular.Cli.Display;
using Modular.Entries.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular entry</c>.</summary>
public static class EntryCommands
{
    public static Command Build(CommandHandling handling) => new("entry", "What is kept on file about providers and the tenant.")
    {
        Record(handling),
        List(handling),
        Show(handling),
    };

    private static Command Record(CommandHandling handling)
    {
        var kind = Written.Argument("kind", "The kind of entry; see module show.");
        var about = About();
        var fields = Written.Fields("--field", "-f");
        return handling.On(new Command("record", "Records an entry.") { kind, about, fields }, async (session, parse) =>
        {
            var request = new RecordEntryRequest
            {
                Parent = Parent(session, parse.GetValue(about)),
                Kind = parse.GetValue(kind),
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            Written.Into(request.Fields, parse.GetValue(fields));
            session.Show(await Client(session).RecordEntryAsync(request, session.Call), EntryView.Recorded);
        });
    }

    private static Command List(CommandHandling handling)
    {
        var about = About();
        var kind = Written.Option("--kind", "Only this kind.");
        return handling.On(new Command("list", "Lists entries.") { about, kind }, async (session, parse) => session.Show(
            await Paged.AllAsync(
                token => Client(session).ListEntriesAsync(
                    new ListEntriesRequest
                    {
                        Parent = Parent(session, parse.GetValue(about)),
                        Kind = parse.GetValue(kind) ?? "",
                        PageSize = Paged.Size,
                        PageToken = token,
                    },
                    session.Call),
                response => response.NextPageToken),
            (console, response) => EntryView.List(console, response.Entries)));
    }

    private static Command Show(CommandHandling handling)
    {
        var name = Written.Argument("entry", "Name or id of the entry.");
        return handling.On(new Command("show", "Shows an entry.") { name }, async (session, parse) => session.Show(
            await Client(session).GetEntryAsync(
                new GetEntryRequest { Name = session.Name("entries", parse.GetValue(name)!) }, session.Call),
            EntryView.Found));
    }

    private static Option<string> About() => Written.Option("--about", "Provider that it is about. [the tenant]");

    private static string Parent(Session session, string? provider) =>
        string.IsNullOrEmpty(provider) ? session.Tenant : session.Name("providers", provider);

    private static EntryService.EntryServiceClient Client(Session session) => new(session.Invoker);
}
