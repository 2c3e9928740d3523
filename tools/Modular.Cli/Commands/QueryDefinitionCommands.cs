using System.CommandLine;
using Modular.Cli.Display;
using Modular.Metadata.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular query-def</c>.</summary>
public static class QueryDefinitionCommands
{
    public static Command Build(CommandHandling handling) => new("query-def", "Named queries: what is asked often.")
    {
        List(handling),
        Put(handling),
        MetadataChanges.Rename(handling, PartKind.Query),
        MetadataChanges.Remove(handling, PartKind.Query),
    };

    private static Command List(CommandHandling handling) => handling.On(new Command("list", "Lists them."), async (session, _) => session.Show(
        await Paged.AllAsync(
            token => MetadataChanges.Client(session).ListNamedQueriesAsync(
                new ListNamedQueriesRequest { Parent = session.Tenant, PageSize = Paged.Size, PageToken = token }, session.Call),
            response => response.NextPageToken),
        (console, response) => MetadataView.Queries(console, response.Queries)));

    private static Command Put(CommandHandling handling)
    {
        var data = new Option<string>("--data", "-d") { Description = "The named query as JSON; @file reads a file.", Required = true };
        return handling.On(new Command("put", "Adds a named query, or brings it to this.") { data }, async (session, parse, cancellation) =>
        {
            var query = (NamedQuery)await JsonBody.ReadAsync(parse.GetValue(data)!, NamedQuery.Descriptor, cancellation);
            await MetadataChanges.SendAsync(session, false, new MetadataChange { PutQuery = query });
            return ExitCodes.Done;
        });
    }
}
