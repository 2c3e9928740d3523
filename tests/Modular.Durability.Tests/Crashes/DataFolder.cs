using Microsoft.Data.Sqlite;
using Modular.Data.Files;

namespace Modular.Durability.Tests.Crashes;

/// <summary>The host's data, gone after the test.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("modular-crash-");

    public string Path => _folder.FullName;

    /// <summary>
    /// What SQLite and the audit chain find wrong with a tenant's file as a crash left it. A copy is looked at, because opening the file
    /// would already repair it, which is the host's to do.
    /// </summary>
    public IEnumerable<string> Damage(string tenant)
    {
        var copy = Directory.CreateTempSubdirectory("modular-copy-");
        try
        {
            foreach (var file in _folder.GetFiles($"{tenant}.db*").Where(file => !file.Name.EndsWith("-shm", StringComparison.Ordinal)))
            {
                file.CopyTo(System.IO.Path.Combine(copy.FullName, file.Name));
            }

            var path = System.IO.Path.Combine(copy.FullName, $"{tenant}.db");
            var unsound = Read(path, "PRAGMA integrity_check").Where(line => line != "ok");
            return [.. unsound, .. Read(path, "PRAGMA foreign_key_check"), .. Chain(path)];
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static List<string> Read(string path, string pragma)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetValue(0).ToString() ?? "");
        }

        return lines;
    }

    private static IEnumerable<string> Chain(string path)
    {
        using var store = TenantStore.Open(path);
        using var snapshot = store.Read();
        return snapshot.VerifyAuditChain() is { } broken ? [$"The audit chain is broken at {broken}."] : [];
    }
}
