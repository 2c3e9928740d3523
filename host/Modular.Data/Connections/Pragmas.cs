using System.Globalization;
using Modular.Data.Files;

namespace Modular.Data.Connections;

/// <summary>
/// Settings that a connection must have. Each is set and read back: builds of SQLite differ in their defaults, and a setting
/// that silently did not take would cost a municipality its last decisions.
/// </summary>
internal static class Pragmas
{
    public const int ApplicationId = 0x4D6F6475;

    private static readonly (string Name, string Set, string Expected)[] Common =
    [
        ("synchronous", "FULL", "2"),
        ("foreign_keys", "ON", "1"),
        ("wal_autocheckpoint", "0", "0"),
        ("journal_size_limit", "67108864", "67108864"),
        ("mmap_size", "0", "0"),
        ("temp_store", "MEMORY", "2"),
        ("secure_delete", "ON", "1"),
        ("trusted_schema", "OFF", "0"),
        ("cell_size_check", "ON", "1"),
    ];

    /// <summary>Before the first table of a new file.</summary>
    public static void Prepare(Session session)
    {
        Apply(session, "auto_vacuum", "INCREMENTAL", "2");
        Apply(session, "application_id", $"{ApplicationId}", $"{ApplicationId}");
    }

    public static void ForWriter(Session session)
    {
        Apply(session, "journal_mode", "WAL", "wal");
        ApplyCommon(session);
        Apply(session, "cache_size", "-8192", "-8192");
        Expect(session, "auto_vacuum", "2");
        Expect(session, "application_id", $"{ApplicationId}");
    }

    public static void ForReader(Session session)
    {
        ApplyCommon(session);
        Apply(session, "cache_size", "-2048", "-2048");
        Apply(session, "query_only", "ON", "1");
        Expect(session, "journal_mode", "wal");
    }

    /// <summary>SQLite counts pages. A file that is already larger keeps its size as the limit.</summary>
    public static void Limit(Session session, long bytes)
    {
        var pageSize = long.Parse(session.Scalar("PRAGMA page_size")!, CultureInfo.InvariantCulture);
        session.Script($"PRAGMA max_page_count = {Math.Max(1, bytes / pageSize)}");
    }

    private static void ApplyCommon(Session session)
    {
        foreach (var (name, set, expected) in Common)
            Apply(session, name, set, expected);
    }

    private static void Apply(Session session, string name, string set, string expected)
    {
        session.Script($"PRAGMA {name} = {set}");
        Expect(session, name, expected);
    }

    private static void Expect(Session session, string name, string expected)
    {
        var got = session.Scalar($"PRAGMA {name}") ?? "";
        if (got != expected)
            throw new SettingRefusedException(name, got, expected);
    }
}
