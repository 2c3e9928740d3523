using System.CommandLine;
using Modular.Queries.V1;

namespace Modular.Cli.Commands;

/// <summary>The options that make a query.</summary>
public sealed class QueryOptions
{
    private readonly Option<string> _filter = new("--filter", "-f") { Description = "Which records, such as: status = 'owed' AND due_on <= today()" };
    private readonly Option<string[]> _columns = new("--columns", "-c") { Description = "Paths to show, with commas between. [all columns]" };
    private readonly Option<string[]> _order = new("--order", "-o") { Description = "Paths to order by, with a minus before one from high to low." };
    private readonly Option<string> _asOf = Written.Option("--as-of", "For a table with periods: the day on which records hold.");
    private readonly Option<bool> _allPeriods = new("--all-periods") { Description = "For a table with periods: records of all periods." };

    public Argument<string> Table { get; init; } = TableOf(required: true);

    public static Argument<string> TableOf(bool required) => new("table")
    {
        Description = "The table.",
        Arity = required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
    };

    public void AddTo(Command command, bool columns)
    {
        command.Arguments.Add(Table);
        command.Options.Add(_filter);
        command.Options.Add(_asOf);
        command.Options.Add(_allPeriods);
        if (columns)
        {
            command.Options.Add(_columns);
            command.Options.Add(_order);
        }
    }

    public Query Of(ParseResult parse) => new()
    {
        Table = parse.GetValue(Table) ?? throw new UsageException("Which table?"),
        Filter = parse.GetValue(_filter) ?? "",
        Columns = { QueryText.Paths(parse.GetValue(_columns)) },
        OrderBy = { QueryText.Paths(parse.GetValue(_order)).Select(QueryText.Order) },
        AsOf = Written.Date(parse.GetValue(_asOf)),
        AllPeriods = parse.GetValue(_allPeriods),
    };
}
