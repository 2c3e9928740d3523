using Microsoft.Data.Sqlite;
using Modular.Data.Migrations;
using Modular.Data.Tables;
using Xunit;

namespace Modular.Data.Tests.Files;

/// <summary>A file as the version before stored names left it.</summary>
public sealed class OlderFileTests : IDisposable
{
    private readonly TempTenant _tenant = TempTenant.WithTables();

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task Open_FileOfBeforeStoredNames_KeepsAllAndTakesNewTables()
    {
        await _tenant.InsertAsync("t1", TempTenant.Ordered("r1"));
        MakeOlder();

        _tenant.Reopen();

        Assert.Equal("r1", _tenant.Find("trajectory", "t1")!.Values.Text("reference"));
        await _tenant.WriteAsync(tx => tx.Update("trajectory", "t1", RowValues.Of(("state", "active"))));
        await _tenant.WriteAsync(tx =>
        {
            var trajectory = tx.Tables.Single(table => table.Name == "trajectory");
            tx.ReplaceTable("trajectory", trajectory with { Columns = [.. trajectory.Columns, new("x_note", ColumnType.Text) { Layer = "tenant" }] });
            tx.ReplaceTable(null, new TableSchema("x_visit", [new("x_of", ColumnType.Lookup) { Target = "trajectory" }]) { Layer = "tenant" });
            return 0;
        });
        await _tenant.WriteAsync(tx => tx.Update("trajectory", "t1", RowValues.Of(("x_note", "new"))));
        await _tenant.InsertAsync("v1", RowValues.Of(("x_of", "t1")), "x_visit");
        _tenant.Reopen();
        Assert.Equal(("r1", "active", "new"), Values());
        using var read = _tenant.Store.Read();
        Assert.Null(read.VerifyAuditChain());
        Assert.Equal(3, read.History("trajectory", "t1").Count);

        (string, string, string) Values()
        {
            var values = _tenant.Find("trajectory", "t1")!.Values;
            return (values.Text("reference"), values.Text("state"), values.Text("x_note"));
        }
    }

    // What was written so far looks the same in the older version: nothing was renamed.
    private void MakeOlder()
    {
        _tenant.Store.Dispose();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _tenant.Path, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            DROP INDEX sys_audit__by__deleted;
            ALTER TABLE sys_table DROP COLUMN stored;
            ALTER TABLE sys_column DROP COLUMN stored;
            DELETE FROM sys_migration WHERE number > 2;
            PRAGMA user_version = 2;
            """;
        command.ExecuteNonQuery();
        Assert.True(Migration.Newest > 2);
    }
}
