using Modular.Queries.V1;

namespace Modular.Cli.Commands;

/// <summary>Parts of queries as people write them on the command line.</summary>
public static class QueryText
{
    /// <summary>Paths with commas between, or given one by one.</summary>
    public static IEnumerable<string> Paths(IEnumerable<string>? written) =>
        (written ?? []).SelectMany(each => each.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary><c>due_on</c>, or <c>-due_on</c> from high to low.</summary>
    public static Order Order(string written) => new() { Path = written.TrimStart('-'), Descending = written.StartsWith('-') };

    /// <summary><c>provider</c>, or <c>due_on:month</c>.</summary>
    public static Grouping Grouping(string written) => written.Split(':', 2) is [var path, var part]
        ? new Grouping { Path = path, Part = Written.Choice<CalendarPart>(part) }
        : new Grouping { Path = written };

    /// <summary><c>count</c>, or <c>sum:price</c>.</summary>
    public static Aggregate Aggregate(string written) => written.Split(':', 2) is [var function, var path]
        ? new Aggregate { Function = Written.Choice<AggregateFunction>(function), Path = path }
        : new Aggregate { Function = Written.Choice<AggregateFunction>(written) };
}
