using System.CommandLine;
using Modular.Cli.Display;
using Modular.Common.V1;
using Modular.Metadata.V1;

namespace Modular.Cli.Commands;

/// <summary>What the commands that change metadata share.</summary>
internal static class MetadataChanges
{
    public static Option<string> Dutch { get; } = Written.Option("--nl", "What people call it, in Dutch. [its name]");

    public static Option<string> English { get; } = Written.Option("--en", "The same in English. [as in Dutch]");

    public static Option<bool> AllowDataLoss { get; } = new("--allow-data-loss")
    {
        Description = "Remove it with the values it holds; the tenant's file is copied first.",
    };

    public static MetadataService.MetadataServiceClient Client(Session session) => new(session.Invoker);

    public static async Task SendAsync(Session session, bool allowDataLoss, params IEnumerable<MetadataChange> changes)
    {
        var request = new ChangeMetadataRequest
        {
            Parent = session.Tenant,
            Changes = { changes },
            AllowDataLoss = allowDataLoss,
            RequestId = session.RequestId,
            ValidateOnly = session.TryOnly,
        };
        session.Show(await Client(session).ChangeMetadataAsync(request, session.Call), MetadataView.Changed);
    }

    public static LocalizedText Label(ParseResult parse, string name)
    {
        var words = name[(name.LastIndexOf('.') + 1)..].Replace("x_", "", StringComparison.Ordinal).Replace('_', ' ');
        var dutch = parse.GetValue(Dutch) ?? char.ToUpperInvariant(words.FirstOrDefault('?')) + words[Math.Min(1, words.Length)..];
        return new LocalizedText { Nl = dutch, En = parse.GetValue(English) ?? dutch };
    }

    /// <summary><c>table.name</c> taken apart.</summary>
    public static (string Table, string Name) Split(string name) => name.Split('.') is [var table, var own]
        ? (table, own)
        : throw new UsageException($"Say it with its table, such as x_visit.x_number, not '{name}'.");

    public static Command Rename(CommandHandling handling, PartKind kind)
    {
        var name = Written.Argument("name", kind == PartKind.Column ? "table.column" : "Its present name.");
        var wanted = Written.Argument("new-name", "Its new name; starts with x_.");
        return handling.On(new Command("rename", "Gives it another name; values stay.") { name, wanted }, (session, parse) => SendAsync(
            session,
            false,
            new MetadataChange
            {
                Rename = new RenamePart { Part = new PartName { Kind = kind, Name = parse.GetValue(name) }, NewName = parse.GetValue(wanted) },
            }));
    }

    public static Command Remove(CommandHandling handling, PartKind kind)
    {
        var name = Written.Argument("name", kind is PartKind.Column or PartKind.Key ? "table.name" : "Its name.");
        return handling.On(new Command("remove", "Removes it, unless something builds on it.") { name, AllowDataLoss }, (session, parse) => SendAsync(
            session, parse.GetValue(AllowDataLoss), new MetadataChange { Remove = new PartName { Kind = kind, Name = parse.GetValue(name) } }));
    }
}
