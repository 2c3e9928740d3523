using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Modular.Data.Connections;
using Modular.Data.Migrations;

namespace Modular.Data.Files;

/// <summary>
/// Looks at a file before it is opened for writing. The header is read as bytes, because even opening a file with SQLite can
/// move its log into it; a file of a newer product must stay as it is to the byte.
/// </summary>
internal static class FileHeader
{
    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    public static void Check(string path)
    {
        Span<byte> header = stackalloc byte[100];
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
            if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith(Magic))
                throw new ForeignFileException(path, "it is not an SQLite file");
        Check(path, BinaryPrimitives.ReadInt32BigEndian(header[68..]), BinaryPrimitives.ReadInt32BigEndian(header[60..]));
        if (new FileInfo($"{path}-wal") is { Exists: true, Length: > 0 })
            CheckLog(path);
    }

    /// <summary>A newer version may so far be in the log only; a read-only connection never writes the log back.</summary>
    private static void CheckLog(string path)
    {
        using var session = new Session(path, SqliteOpenMode.ReadOnly);
        Check(path, Pragmas.ApplicationId, Migrator.Version(session));
    }

    private static void Check(string path, int applicationId, int version)
    {
        if (applicationId != Pragmas.ApplicationId)
            throw new ForeignFileException(path, "it is not a tenant file of this product");
        if (version > Migration.Newest)
            throw new NewerFileException(path, version, Migration.Newest);
    }
}
