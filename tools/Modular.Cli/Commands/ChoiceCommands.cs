using System.CommandLine;
using Modular.Cli.Display;
using Modular.Common.V1;
using Modular.Metadata.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular choice</c>.</summary>
public static class ChoiceCommands
{
    public static Command Build(CommandHandling handling) => new("choice", "Lists of choices that columns share.")
    {
        List(handling),
        Put(handling),
        MetadataChanges.Rename(handling, PartKind.Choice),
        MetadataChanges.Remove(handling, PartKind.Choice),
    };

    /// <summary><c>value=label</c>; the value alone is its own label.</summary>
    public static ChoiceOption Option(string written)
    {
        var parts = written.Split('=', 2);
        return new ChoiceOption { Value = parts[0], Label = new LocalizedText { Nl = parts[^1], En = parts[^1] } };
    }

    private static Command List(CommandHandling handling) => handling.On(new Command("list", "Lists them with their values."), async (session, _) => session.Show(
        await Paged.AllAsync(
            token => MetadataChanges.Client(session).ListChoicesAsync(
                new ListChoicesRequest { Parent = session.Tenant, PageSize = Paged.Size, PageToken = token }, session.Call),
            response => response.NextPageToken),
        (console, response) => MetadataView.Choices(console, response.Choices)));

    private static Command Put(CommandHandling handling)
    {
        var name = Written.Argument("name", "Such as x_result.");
        var values = new Argument<string[]>("values") { Description = "value=label, in the order in which to show them.", Arity = ArgumentArity.OneOrMore };
        var retired = new Option<string[]>("--retired") { Description = "value=label of one that is not given any more.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("put", "Adds a list, or brings it to these values.") { name, values, retired, MetadataChanges.Dutch, MetadataChanges.English };
        return handling.On(command, (session, parse) => MetadataChanges.SendAsync(session, false, new MetadataChange
        {
            PutChoice = new ChoiceList
            {
                Name = parse.GetValue(name),
                Label = MetadataChanges.Label(parse, parse.GetValue(name)!),
                Options = { parse.GetValue(values)!.Select(Option) },
                Retired = { (parse.GetValue(retired) ?? []).Select(Option) },
            },
        }));
    }
}
