using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Modular.Benchmarks;

/// <summary>What the disk gives a program that commits one row at a time, as safely as the host does: the yardstick for writes.</summary>
internal static class PlainCommits
{
    public static Measurement Run(string folder, TimeSpan duration)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "plain.db"), Pooling = false };
        using var connection = new SqliteConnection(file.ToString());
        connection.Open();
        Run(connection, "PRAGMA journal_mode=WAL");
        Run(connection, "PRAGMA synchronous=FULL");
        Run(connection, "CREATE TABLE plain (id TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO plain VALUES ($id, $content)";
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        insert.Parameters.AddWithValue("$content", new string('x', 100));
        var times = new List<double>();
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < duration)
        {
            id.Value = times.Count.ToString("D12", CultureInfo.InvariantCulture);
            var start = Stopwatch.GetTimestamp();
            insert.ExecuteNonQuery();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        times.Sort();
        return new Measurement(1, times.Count / seconds, times[times.Count / 2], times[times.Count * 99 / 100], 0);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
