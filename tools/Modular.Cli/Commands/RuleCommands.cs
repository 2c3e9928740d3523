using System.CommandLine;
using Modular.Cli.Display;
using Modular.Metadata.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular rule</c>.</summary>
public static class RuleCommands
{
    public static Command Build(CommandHandling handling) => new("rule", "Business rules: a condition, and what is required, set or refused then.")
    {
        List(handling),
        Put(handling),
        MetadataChanges.Rename(handling, PartKind.Rule),
        MetadataChanges.Remove(handling, PartKind.Rule),
    };

    private static Command List(CommandHandling handling)
    {
        var table = Written.Argument("table", "The table's name.");
        return handling.On(new Command("list", "Lists a table's rules in their order.") { table }, async (session, parse) => session.Show(
            await MetadataChanges.Client(session).GetTableAsync(
                new GetTableRequest { Name = session.Name("tables", parse.GetValue(table)!) }, session.Call),
            (console, response) => MetadataView.Rules(console, response.Table.Rules)));
    }

    private static Command Put(CommandHandling handling)
    {
        var data = new Option<string>("--data", "-d") { Description = "The rule as JSON; @file reads a file.", Required = true };
        return handling.On(new Command("put", "Adds a rule, or brings it to this.") { data }, async (session, parse, cancellation) =>
        {
            var rule = (Rule)await JsonBody.ReadAsync(parse.GetValue(data)!, Rule.Descriptor, cancellation);
            await MetadataChanges.SendAsync(session, false, new MetadataChange { PutRule = rule });
            return ExitCodes.Done;
        });
    }
}
