using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Modular.Data.Files;

/// <summary>What an error of SQLite means to a caller. No exception of SQLite itself leaves the store.</summary>
internal static class StoreFault
{
    public static StoreUnavailableException From(Exception error, bool outcomeUnknown = false) =>
        error is SqliteException { SqliteErrorCode: raw.SQLITE_FULL } && !outcomeUnknown
            ? new StoreFullException(error)
            : new StoreUnavailableException($"The tenant's file could not be used ({error.Message}).", error, outcomeUnknown);

    /// <summary>The file or the disk can no longer be trusted: nothing more is done with it until it is opened again.</summary>
    public static bool Quarantines(Exception error) =>
        error is SqliteException { SqliteErrorCode: raw.SQLITE_IOERR or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };
}
