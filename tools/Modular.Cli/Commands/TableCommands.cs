using System.CommandLine;
using Modular.Cli.Display;
using Modular.Metadata.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular table</c>.</summary>
public static class TableCommands
{
    public static Command Build(CommandHandling handling) => new("table", "Tables: the platform's, the region's and the tenant's own.")
    {
        List(handling),
        Show(handling),
        Create(handling),
        Change(handling),
        MetadataChanges.Rename(handling, PartKind.Table),
        MetadataChanges.Remove(handling, PartKind.Table),
    };

    private static Command List(CommandHandling handling)
    {
        var layer = Written.Option("--layer", "Only those of the platform, module or tenant.");
        return handling.On(new Command("list", "Lists tables.") { layer }, async (session, parse) => session.Show(
            await Paged.AllAsync(
                token => MetadataChanges.Client(session).ListTablesAsync(
                    new ListTablesRequest
                    {
                        Parent = session.Tenant,
                        Layer = Written.Choice<Layer>(parse.GetValue(layer)),
                        PageSize = Paged.Size,
                        PageToken = token,
                    },
                    session.Call),
                response => response.NextPageToken),
            (console, response) => MetadataView.Tables(console, response.Tables)));
    }

    private static Command Show(CommandHandling handling)
    {
        var name = Written.Argument("table", "The table's name.");
        return handling.On(new Command("show", "Shows a table with all its parts.") { name }, async (session, parse) => session.Show(
            await MetadataChanges.Client(session).GetTableAsync(
                new GetTableRequest { Name = session.Name("tables", parse.GetValue(name)!) }, session.Call),
            (console, response) => MetadataView.Table(console, response.Table)));
    }

    private static Command Create(CommandHandling handling)
    {
        var name = Written.Argument("name", "Such as x_visit.");
        var read = Roles("--read", "Roles that may read its records. [case_manager contract_manager administrator]");
        var write = Roles("--write", "Roles that may write them. [case_manager administrator]");
        var dated = Roles("--dated", "Effective-dated: the columns of its period key. They come in the same change: see table change.");
        var path = Written.Option("--provider-path", "Lookups that lead to the provider that sees its own records.");
        var reference = new Option<bool>("--reference") { Description = "Its records are part of an exported solution." };
        var command = new Command("create", "Adds a table of the tenant's own, or changes it.")
        {
            name, MetadataChanges.Dutch, MetadataChanges.English, read, write, dated, path, reference,
        };
        return handling.On(command, (session, parse) => MetadataChanges.SendAsync(session, false, new MetadataChange
        {
            PutTable = new Table
            {
                Name = parse.GetValue(name),
                Label = MetadataChanges.Label(parse, parse.GetValue(name)!),
                ReadRoles = { Given(parse, read, ["case_manager", "contract_manager", "administrator"]) },
                WriteRoles = { Given(parse, write, ["case_manager", "administrator"]) },
                Kind = Given(parse, dated, []).Length > 0 ? TableKind.EffectiveDated : TableKind.Plain,
                PeriodKey = { Given(parse, dated, []) },
                ProviderPath = parse.GetValue(path) ?? "",
                ReferenceData = parse.GetValue(reference),
            },
        }));
    }

    private static Command Change(CommandHandling handling)
    {
        var data = new Option<string>("--data", "-d") { Description = "A ChangeMetadataRequest as JSON; @file reads a file.", Required = true };
        var command = new Command("change", "Makes any changes of metadata, all or none.") { data, MetadataChanges.AllowDataLoss };
        return handling.On(command, async (session, parse, cancellation) =>
        {
            var request = (ChangeMetadataRequest)await JsonBody.ReadAsync(parse.GetValue(data)!, ChangeMetadataRequest.Descriptor, cancellation);
            await MetadataChanges.SendAsync(session, parse.GetValue(MetadataChanges.AllowDataLoss) || request.AllowDataLoss, request.Changes);
            return ExitCodes.Done;
        });
    }

    private static Option<string[]> Roles(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    private static string[] Given(ParseResult parse, Option<string[]> option, string[] otherwise) =>
        parse.GetValue(option) is { Length: > 0 } given ? given : otherwise;
}
