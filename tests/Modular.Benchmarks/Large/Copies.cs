using Modular.Data.Files;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using NodaTime;

namespace Modular.Benchmarks.Large;

/// <summary>
/// Makes many of a few: the trajectories of a tenant, that the host wrote one by one, are written again, each with a participant of its own
/// and its dates moved. By the store's own writer, so that every row has its audit, as if the host had written it.
/// </summary>
internal sealed class Copies : IDisposable
{
    private const string Trajectory = "trajectory";
    private const int Together = 200;

    private readonly TenantStore _store;
    private readonly Instant _now;
    private readonly List<Original> _originals;
    private readonly Dictionary<string, TableSchema> _tables;

    public Copies(string file, Instant now)
    {
        (_store, _now) = (TenantStore.Open(file), now);
        using var read = _store.Read();
        _tables = read.Tables.ToDictionary(table => table.Name);
        var children = _tables.Values.Where(IsChild).Select(table => table.Name).ToList();
        _originals = [.. read.Query(new RowQuery(Trajectory)).Select(row => Original.Read(read, row, children))];
    }

    /// <summary>Rows of one trajectory on the average, its participant among them.</summary>
    public double RowsEach => _originals.Average(original => original.Children.Count + original.Measures.Count + 2);

    /// <summary>Writes so many, spread evenly over so many days.</summary>
    public async Task WriteAsync(int count, int days)
    {
        for (var from = 0; from < count; from += Together)
        {
            var first = from;
            await _store.WriteAsync(AuditContext.System("copy"), _now, tx =>
            {
                for (var number = first; number < Math.Min(count, first + Together); number++)
                {
                    Write(tx, _originals[number % _originals.Count], number, (int)((long)days * number / count));
                }

                return 0;
            });
        }
    }

    public void Dispose() => _store.Dispose();

    private void Write(WriteTransaction tx, Original original, int number, int days)
    {
        var place = 0;
        string Next() => $"b{number:x7}{place++:x4}";
        var client = $"{original.Participant.Values.Text("client_number")}-{number}";
        var participant = tx.Insert("participant", Next(), original.Participant.Values.With("client_number", client)).Id;
        var id = tx.Insert(Trajectory, Next(), Moved(Trajectory, original.Row.Values, days)
            .With("participant", participant).With("client_number", client)).Id;
        foreach (var (table, row) in original.Children)
        {
            tx.Insert(table, Next(), Moved(table, row.Values, days).With(Trajectory, id));
        }

        foreach (var row in original.Measures)
        {
            var measured = row.Id.Replace(original.Row.Id, id, StringComparison.Ordinal);
            tx.Insert("measure", measured, Moved("measure", row.Values, days).With("source", $"trajectories/{id}"));
        }
    }

    private RowValues Moved(string table, RowValues values, int days)
    {
        foreach (var column in _tables[table].Columns.Where(column => column.Type == ColumnType.Date))
        {
            // The end of what has no end stays where it is.
            if (values.DateOrNull(column.Name) is { Year: < 9999 } date)
            {
                values = values.With(column.Name, date.PlusDays(days));
            }
        }

        return values;
    }

    // What belongs to a trajectory alone. Invoices and statements bring several together, and have numbers of their own.
    private static bool IsChild(TableSchema table) =>
        table.Columns.Any(column => column is { Name: Trajectory, Type: ColumnType.Lookup })
        && !table.Columns.Any(column => column is { Type: ColumnType.Lookup, Target: "statement" or "entry" or "invoice" or "statement_line" }
            && column.Name != "invoice");
}
