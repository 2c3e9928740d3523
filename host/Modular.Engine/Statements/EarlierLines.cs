using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Engine.Tables;
using Modular.Sdk.Statements;

namespace Modular.Engine.Statements;

/// <summary>Lines that stand already, so that a regime sees what was declared or accounted for before.</summary>
internal static class EarlierLines
{
    /// <param name="store">Where.</param>
    /// <param name="kind">The kind of statement.</param>
    /// <param name="earlier">All statements of the provider.</param>
    /// <param name="trajectories">Identifiers of the trajectories that are looked at.</param>
    public static ImmutableArray<StatementLine> About(
        ReadSnapshot store, string kind, IEnumerable<Statement> earlier, IReadOnlyList<string> trajectories)
    {
        var statements = earlier.Where(statement => statement.Kind == kind && statement.Status != StatementStatus.Returned)
            .Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        return statements.Count == 0
            ? []
            :
            [
                .. trajectories.Chunk(BulkReads.Together)
                    .SelectMany(some => StatementRows.Lines(
                        store,
                        kind,
                        [.. store.With(TableNames.StatementLine, "trajectory", some)
                            .Where(row => row.Values.YesNo("stands") && statements.Contains(row.Values.Text("statement")))]))
                    .Select(view => view.Line),
            ];
    }
}
