using SQLitePCL;

namespace Modular.Data.Connections;

/// <summary>
/// How SQLite itself is set up, once per process. Each connection is used by one thread at a time, so that SQLite's own lock per
/// connection only costs; and its count of all memory in use is a lock that the writer and every reader would share.
/// </summary>
internal static class SqliteEngine
{
    private static readonly bool Ready = Configure();

    /// <summary>Of the library itself, which answers nothing before it is set up.</summary>
    public static Version Version
    {
        get
        {
            EnsureReady();
            return new Version(raw.sqlite3_libversion().utf8_to_string());
        }
    }

    public static void EnsureReady() => _ = Ready;

    private static bool Configure()
    {
        Batteries_V2.Init();
        // Refused when something else in the process was first to use SQLite: all still works, only slower.
        return raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD) == raw.SQLITE_OK
            && raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0) == raw.SQLITE_OK;
    }
}
