using System.CommandLine;
using Modular.Metadata.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular relationship</c>.</summary>
public static class RelationshipCommands
{
    public static Command Build(CommandHandling handling) => new("relationship", "Records that refer to each other, many to many.")
    {
        Add(handling),
        MetadataChanges.Rename(handling, PartKind.Relationship),
        MetadataChanges.Remove(handling, PartKind.Relationship),
    };

    private static Command Add(CommandHandling handling)
    {
        var name = Written.Argument("name", "Such as x_client_skills.");
        var from = Written.Argument("from", "The table on the one side.");
        var to = Written.Argument("to", "The table on the other side.");
        var command = new Command("add", "Adds a relationship, or changes its label.") { name, from, to, MetadataChanges.Dutch, MetadataChanges.English };
        return handling.On(command, (session, parse) => MetadataChanges.SendAsync(session, false, new MetadataChange
        {
            PutRelationship = new Relationship
            {
                Name = parse.GetValue(name),
                Label = MetadataChanges.Label(parse, parse.GetValue(name)!),
                FromTable = parse.GetValue(from),
                ToTable = parse.GetValue(to),
            },
        }));
    }
}
