using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Modular.Benchmarks.Records;

/// <summary>The list that is asked of the host, asked of the same file by a program that uses SQLite itself: the yardstick for queries.</summary>
internal sealed class PlainQuery : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _select;
    private readonly SqliteParameter _city;
    private readonly List<double> _times = [];
    private int _asked;
    private double _seconds;

    public PlainQuery(string file)
    {
        var address = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        _connection = new SqliteConnection(address.ToString());
        _connection.Open();
        _select = _connection.CreateCommand();
        _select.CommandText = """
            SELECT id, version, x_number, x_name, x_city, x_status, x_opened_on, x_amount, x_hours, x_count, x_active, x_note
            FROM x_case WHERE x_city = $city AND x_active = 1 ORDER BY id LIMIT 101
            """;
        _city = _select.Parameters.Add("$city", SqliteType.Text);
    }

    public Measurement Result => Measurement.Of(1, _times, _seconds, 0);

    public void Run(TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            var start = Stopwatch.GetTimestamp();
            Ask();
            _times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        _seconds += Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public void Dispose()
    {
        _select.Dispose();
        _connection.Dispose();
    }

    private void Ask()
    {
        _city.Value = CaseTable.City(_asked++);
        using var rows = _select.ExecuteReader();
        var values = new object[rows.FieldCount];
        while (rows.Read())
        {
            rows.GetValues(values);
        }
    }
}
