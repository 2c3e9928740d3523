using Modular.Data.Reading;
using Modular.Data.Tables;

namespace Modular.Benchmarks.Large;

/// <summary>A trajectory as the host wrote it, with all rows that belong to it.</summary>
internal sealed record Original(Row Row, Row Participant, IReadOnlyList<(string Table, Row Row)> Children, IReadOnlyList<Row> Measures)
{
    public static Original Read(ReadSnapshot read, Row row, IEnumerable<string> tables) => new(
        row,
        read.Find("participant", row.Values.Text("participant"))!,
        [
            .. tables.SelectMany(table => read.Query(new RowQuery(table).WithEqual("trajectory", row.Id))
                .Where(child => !child.Values.Contains("invoice") || child.Values.TextOrNull("invoice") is null)
                .Select(child => (table, child))),
        ],
        read.Query(new RowQuery("measure").WithEqual("source", $"trajectories/{row.Id}")));
}
