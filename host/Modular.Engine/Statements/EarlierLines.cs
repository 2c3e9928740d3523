using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Tables;
using Modular.Sdk.Statements;

namespace Modular.Engine.Statements;

/// <summary>Lines that stand already, so that a regime sees what was declared, accounted for or settled before.</summary>
internal static class EarlierLines
{
    /// <param name="store">Where.</param>
    /// <param name="kind">The kind of statement.</param>
    /// <param name="earlier">All statements of the provider.</param>
    /// <param name="trajectories">Identifiers of the trajectories that are looked at.</param>
    /// <param name="aboutNone">Whether lines about no trajectory are looked at too.</param>
    public static ImmutableArray<StatementLine> Of(
        ReadSnapshot store, string kind, IEnumerable<Statement> earlier, IEnumerable<string> trajectories, bool aboutNone)
    {
        var statements = earlier.Where(statement => statement.Kind == kind && statement.Status != StatementStatus.Returned)
            .Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        if (statements.Count == 0)
        {
            return [];
        }

        var rows = store.With(TableNames.StatementLine, "trajectory", trajectories)
            .Where(row => statements.Contains(row.Values.Text("statement")))
            .Concat(Lines(store, statements, query => query.With("amount", Comparison.Less, 0m)))
            .Concat(aboutNone ? Lines(store, statements, query => query.With("trajectory", Comparison.IsNull)) : [])
            .Where(row => row.Values.YesNo("stands"))
            .DistinctBy(row => row.Id);
        return [.. StatementRows.Lines(store, kind, [.. rows]).Select(view => view.Line)];
    }

    private static IEnumerable<Row> Lines(ReadSnapshot store, IEnumerable<string> statements, Func<RowQuery, RowQuery> which) => statements
        .Chunk(BulkReads.Together)
        .SelectMany(some => store.All(which(new RowQuery(TableNames.StatementLine).With("statement", Comparison.In, some))));
}
