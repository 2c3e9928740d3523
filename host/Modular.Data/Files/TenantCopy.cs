using System.Globalization;
using Microsoft.Data.Sqlite;
using Modular.Data.Connections;
using Modular.Data.Sql;

namespace Modular.Data.Files;

/// <summary>A copy of a tenant's file that can be opened in its place: there is the whole of it or nothing.</summary>
internal static class TenantCopy
{
    private const string Extension = ".db";

    public static string Make(string path, string folder, string name)
    {
        Directory.CreateDirectory(folder);
        DurableFile.FlushDirectory(Path.GetDirectoryName(path)!);
        var building = Path.Combine(folder, $"{name}-{Path.GetRandomFileName()}.new");
        try
        {
            using (var session = new Session(path, SqliteOpenMode.ReadWrite))
                session.Composed(SystemSql.CopyInto).Bind(1, building).Run();
            DurableFile.Flush(building);
        }
        catch (SqliteException error)
        {
            File.Delete(building);
            throw StoreFault.From(error);
        }
        return Path.Combine(Path.GetFileName(folder), Named(building, folder, name));
    }

    private static string Named(string building, string folder, string name)
    {
        for (var number = 1; ; number++)
        {
            var file = string.Create(CultureInfo.InvariantCulture, $"{name}{(number == 1 ? "" : $"-{number}")}{Extension}");
            var target = Path.Combine(folder, file);
            if (File.Exists(target))
                continue;
            try
            {
                File.Move(building, target, overwrite: false);
            }
            catch (IOException) when (File.Exists(target))
            {
                continue;
            }
            DurableFile.Flush(target);
            return file;
        }
    }
}
