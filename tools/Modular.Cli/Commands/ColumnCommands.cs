using System.CommandLine;
using Modular.Common.V1;
using Modular.Metadata.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular column</c>.</summary>
public static class ColumnCommands
{
    private static readonly Option<string> Type = new("--type") { Description = "text, whole_number, decimal, money, date, instant, yes_no, choice or lookup. [text]" };
    private static readonly Option<bool> Required = new("--required") { Description = "It must have a value." };
    private static readonly Option<bool> Indexed = new("--indexed") { Description = "Records are often looked for by it." };
    private static readonly Option<int> MaxLength = new("--max-length") { Description = "The most characters of a text. [4000]" };
    private static readonly Option<int> Scale = new("--scale") { Description = "Decimals of a decimal. [6]" };
    private static readonly Option<string> Minimum = Written.Option("--min", "The smallest number or amount.");
    private static readonly Option<string> Maximum = Written.Option("--max", "The largest.");
    private static readonly Option<string> Target = Written.Option("--target", "The table that a lookup points to.");
    private static readonly Option<string> Cascade = Written.Option("--cascade", "When that record is deleted: restrict, set_null or delete. [restrict]");
    private static readonly Option<string> List = Written.Option("--list", "The list of choices that it takes its values from.");
    private static readonly Option<string[]> Choices = Written.Fields("--choice", "-c");
    private static readonly Option<string> Formula = Written.Option("--formula", "Computed from other columns of the same record.");

    public static Command Build(CommandHandling handling) => new("column", "Columns of the tenant's own, on any table.")
    {
        Add(handling),
        MetadataChanges.Rename(handling, PartKind.Column),
        MetadataChanges.Remove(handling, PartKind.Column),
    };

    private static Command Add(CommandHandling handling)
    {
        var name = Written.Argument("name", "table.column, such as x_visit.x_number.");
        Choices.Description = "A value of its own with its label, value=label.";
        var command = new Command("add", "Adds a column, or changes it.")
        {
            name, Type, MetadataChanges.Dutch, MetadataChanges.English, Required, MaxLength, Minimum, Maximum, Scale, Target, Cascade, List, Choices, Formula, Indexed,
        };
        return handling.On(command, (session, parse) =>
        {
            var (table, own) = MetadataChanges.Split(parse.GetValue(name)!);
            return MetadataChanges.SendAsync(session, false, new MetadataChange { PutColumn = new PutColumn { Table = table, Column = Read(parse, own) } });
        });
    }

    private static Column Read(ParseResult parse, string name)
    {
        var definition = new ColumnDefinition
        {
            Name = name,
            Type = Written.Choice<ColumnType>(parse.GetValue(Type) ?? "text"),
            Label = MetadataChanges.Label(parse, name),
            Required = parse.GetValue(Required),
            MaxLength = parse.GetValue(MaxLength),
            Target = parse.GetValue(Target) ?? "",
            Choices = { (parse.GetValue(Choices) ?? []).Select(ChoiceCommands.Option) },
        };
        if (parse.GetValue(Minimum) is { } minimum) definition.Minimum = minimum;
        if (parse.GetValue(Maximum) is { } maximum) definition.Maximum = maximum;
        return new Column
        {
            Definition = definition,
            Scale = parse.GetValue(Scale),
            Indexed = parse.GetValue(Indexed),
            Cascade = Written.Choice<Metadata.V1.Cascade>(parse.GetValue(Cascade)),
            ChoiceList = parse.GetValue(List) ?? "",
            Formula = parse.GetValue(Formula) ?? "",
        };
    }
}
