using System.Globalization;
using Modular.Data.Connections;
using Modular.Data.Files;
using Modular.Data.Sql;

namespace Modular.Data.Migrations;

/// <summary>Brings a file forward, one transaction per step; checks that the steps it had are the ones known here.</summary>
internal static class Migrator
{
    public static void Migrate(Session session, string path)
    {
        var version = Version(session);
        if (version > Migration.Newest)
            throw new NewerFileException(path, version, Migration.Newest);
        if (version > 0)
            CheckHistory(session, path, version);
        foreach (var migration in Migration.All.Where(one => one.Number > version))
            Apply(session, migration);
    }

    public static int Version(Session session) => int.Parse(session.Scalar("PRAGMA user_version")!, CultureInfo.InvariantCulture);

    private static void Apply(Session session, Migration migration)
    {
        session.Script(SystemSql.BeginWrite);
        try
        {
            session.Script(migration.Sql);
            session.Fixed(SystemSql.InsertMigration).Bind(1, migration.Number).Bind(2, migration.Name).BindBlob(3, migration.Hash).Run();
            session.Script($"PRAGMA user_version = {migration.Number}");
            session.Script(SystemSql.Commit);
        }
        catch
        {
            if (!session.IsAutocommit)
                session.Script(SystemSql.Rollback);
            throw;
        }
    }

    private static void CheckHistory(Session session, string path, int version)
    {
        var statement = session.Fixed(SystemSql.Migrations);
        var count = 0;
        while (statement.Step())
        {
            var known = Migration.All[count++];
            if (known.Number != statement.Number(0) || !statement.Bytes(2).SequenceEqual(known.Hash))
            {
                var name = statement.Text(1);
                statement.Reset();
                throw new ForeignFileException(path, $"its migration {name} is not the one this product was built with");
            }
        }
        if (count != version)
            throw new ForeignFileException(path, $"it says version {version} but records {count} migrations");
    }
}
