using Microsoft.Data.Sqlite;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Xunit;

namespace Modular.Data.Tests.Writing;

public sealed class AuditTests : IDisposable
{
    private readonly TempTenant _tenant = TempTenant.WithTables();

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task History_RowChangedThrice_TellsWhatChangedAndWhy()
    {
        await _tenant.InsertAsync("t1", TempTenant.Ordered("Ünïek \"1\"").With("price", 10.5m).With("urgent", true));
        await _tenant.WriteAsync(tx =>
        {
            var row = tx.Update("trajectory", "t1", RowValues.Of(("state", "active"), ("price", 10.50m), ("hours", 8)));
            tx.Cite(["RSD-7", "RSD-1"]);
            return row;
        });
        await _tenant.WriteAsync(tx =>
        {
            tx.Delete("trajectory", "t1");
            return 0;
        });

        using var read = _tenant.Store.Read();
        var history = read.History("trajectory", "t1");

        Assert.Equal([AuditActions.Insert, AuditActions.Update, AuditActions.Delete], history.Select(entry => entry.Action));
        Assert.Equal(
            [
                new("state", null, "ordered"), new("price", null, 10.50m), new("urgent", null, true),
                new("reference", null, "Ünïek \"1\""),
            ],
            history[0].Changes);
        Assert.Equal([new("state", "ordered", "active"), new("hours", null, 8L)], history[1].Changes);
        Assert.Equal(["RSD-1", "RSD-7"], history[1].RuleIds);
        Assert.Equal(
            ("user:anna", "provider:p1", "req-1", "FireTrigger", TempTenant.Now),
            (history[1].Actor, history[1].OnBehalfOf, history[1].RequestId, history[1].Method, history[1].At));
        Assert.Contains(new AuditChange("hours", 8L, null), history[2].Changes);
        Assert.Null(read.VerifyAuditChain());
    }

    [Theory]
    [InlineData("UPDATE sys_audit SET changes = replace(changes, '100.00', '999.00')", 2)]
    [InlineData("UPDATE sys_command SET actor = 'nobody' WHERE sequence = $second", 2)]
    [InlineData("DELETE FROM sys_audit WHERE sequence = $second", 2)]
    [InlineData("DELETE FROM sys_command WHERE sequence = $second", 3)]
    [InlineData("UPDATE sys_command SET hash = randomblob(32) WHERE sequence = $second", 2)]
    [InlineData("DELETE FROM sys_audit WHERE sequence >= $third; DELETE FROM sys_command WHERE sequence >= $third", 3)]
    public async Task VerifyAuditChain_FileWasTamperedWith_NamesTheFirstBrokenCommand(string tampering, int broken)
    {
        var sequences = new List<long>();
        foreach (var (id, price) in ((string, decimal)[])[("t1", 50m), ("t2", 100m), ("t3", 150m)])
            sequences.Add((await _tenant.WriteAsync(tx => tx.Insert("trajectory", id, TempTenant.Ordered().With("price", price)))).Version);
        _tenant.Store.Dispose();
        Tamper(tampering
            .Replace("$second", $"{sequences[1]}", StringComparison.Ordinal)
            .Replace("$third", $"{sequences[2]}", StringComparison.Ordinal));
        _tenant.Reopen();

        using var read = _tenant.Store.Read();

        Assert.Equal(sequences[broken - 1], read.VerifyAuditChain());
    }

    [Fact]
    public async Task Audit_LimitInsideACommand_GivesTheWholeCommand()
    {
        var start = _tenant.Store.Sequence;
        await _tenant.WriteAsync(tx =>
        {
            for (var i = 0; i < 3; i++)
                tx.Insert("trajectory", $"t{i}", TempTenant.Ordered());
            return 0;
        });
        await _tenant.WriteAsync(tx => tx.Insert("trajectory", "t9", TempTenant.Ordered()));

        using var read = _tenant.Store.Read();
        var first = read.Audit(start, 2);

        Assert.Equal([("t0", 0), ("t1", 1), ("t2", 2)], first.Select(entry => (entry.RowId, entry.Ordinal)));
        Assert.Equal(["t9"], read.Audit(first[^1].Sequence, 2).Select(entry => entry.RowId));
    }

    [Fact]
    public async Task SetTenantValue_Changed_IsAuditedAndRead()
    {
        await _tenant.WriteAsync(tx =>
        {
            tx.SetTenantValue("regime", "tilburg");
            tx.SetTenantValue("clock", "test");
            return 0;
        });

        using var read = _tenant.Store.Read();

        Assert.Equal("tilburg", read.TenantValue("regime"));
        Assert.Equal(["clock", "id", "regime"], read.TenantValues().Keys);
        Assert.Equal([null, "rsd"], read.History("sys_tenant", "regime").Select(entry => entry.Changes.Single().Before));
    }

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_tenant.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }
}
