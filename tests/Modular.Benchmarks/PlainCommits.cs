using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Modular.Benchmarks;

/// <summary>What the disk gives a program that commits one row at a time, as safely as the host does: the yardstick for writes.</summary>
internal sealed class PlainCommits : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter _id;
    private readonly List<double> _times = [];
    private double _seconds;

    public PlainCommits(string folder)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "plain.db"), Pooling = false };
        _connection = new SqliteConnection(file.ToString());
        _connection.Open();
        Run("PRAGMA journal_mode=WAL");
        Run("PRAGMA synchronous=FULL");
        Run("CREATE TABLE plain (id TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO plain VALUES ($id, $content)";
        _id = _insert.Parameters.Add("$id", SqliteType.Text);
        _insert.Parameters.AddWithValue("$content", new string('x', 100));
    }

    public Measurement Result => Measurement.Of(1, _times, _seconds, 0);

    public void Run(TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            _id.Value = Stopwatch.GetTimestamp().ToString("D20", CultureInfo.InvariantCulture);
            var start = Stopwatch.GetTimestamp();
            _insert.ExecuteNonQuery();
            _times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        _seconds += Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
