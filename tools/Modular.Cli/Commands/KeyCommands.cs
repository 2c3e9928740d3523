using System.CommandLine;
using Modular.Metadata.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular key</c>.</summary>
public static class KeyCommands
{
    public static Command Build(CommandHandling handling) => new("key", "Columns whose values together are unique.")
    {
        Add(handling),
        MetadataChanges.Remove(handling, PartKind.Key),
    };

    private static Command Add(CommandHandling handling)
    {
        var name = Written.Argument("name", "table.key, such as x_visit.x_by_number.");
        var columns = new Argument<string[]>("columns") { Description = "Its columns.", Arity = ArgumentArity.OneOrMore };
        return handling.On(new Command("add", "Adds a key.") { name, columns }, (session, parse) =>
        {
            var (table, own) = MetadataChanges.Split(parse.GetValue(name)!);
            return MetadataChanges.SendAsync(session, false, new MetadataChange
            {
                PutKey = new PutKey { Table = table, Key = new Key { Name = own, Columns = { parse.GetValue(columns) } } },
            });
        });
    }
}
