using Modular.Data.Tables;
using Modular.Data.Writing;
using NodaTime;
using Xunit;

namespace Modular.Data.Tests.Writing;

public sealed class RowTests : IDisposable
{
    private readonly TempTenant _tenant = TempTenant.WithTables();

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task Insert_AllTypes_ReadsBackEqual()
    {
        var at = Instant.FromUtc(2026, 1, 2, 3, 4).PlusNanoseconds(123_456_789);
        var given = RowValues.Of(
            ("state", "active"), ("provider", "p1"), ("price", 1250.5m), ("factor", -0.0375m), ("hours", 12L),
            ("starts_on", new LocalDate(2026, 4, 1)), ("ordered_at", at), ("urgent", true), ("reference", ""));

        var written = await _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", given));

        var read = _tenant.Find("trajectory", "t1")!;
        Assert.Equal(written.Version, read.Version);
        Assert.Equal(TempTenant.Now, read.CreatedAt);
        Assert.Equal(TempTenant.Now, read.ChangedAt);
        foreach (var name in given.Names)
        {
            Assert.Equal(given[name], read.Values[name]);
            Assert.Equal(written.Values[name], read.Values[name]);
        }
        Assert.Equal("1250.50", read.Values.Money("price").ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Update_SomeColumns_KeepsTheOthers()
    {
        await _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", TempTenant.Ordered("A-1").With("hours", 4)));

        var after = await _tenant.WriteAsync(tx => tx.Update("trajectory", "t1", RowValues.Of(("state", "closed"), ("hours", null))));

        Assert.Equal(after.Version, _tenant.Store.Sequence);
        var read = _tenant.Find("trajectory", "t1")!;
        Assert.Equal("closed", read.Values.Text("state"));
        Assert.Equal("A-1", read.Values.Text("reference"));
        Assert.Null(read.Values.WholeNumberOrNull("hours"));
    }

    [Fact]
    public async Task Update_NothingDifferent_WritesNothing()
    {
        var before = await _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", TempTenant.Ordered().With("price", 5m)));
        var commits = _tenant.Store.Commits;

        var after = await _tenant.WriteAsync(tx => tx.Update("trajectory", "t1", RowValues.Of(("state", "ordered"), ("price", 5.00m))));

        Assert.Equal(before.Version, after.Version);
        Assert.Equal(commits, _tenant.Store.Commits);
    }

    [Fact]
    public async Task Delete_RowInUse_IsRefused()
    {
        await _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", TempTenant.Ordered().With("provider", "p1")));

        await Assert.ThrowsAsync<RowInUseException>(() => _tenant.WriteAsync(tx =>
        {
            tx.Delete("provider", "p1");
            return 0;
        }));

        await _tenant.WriteAsync(tx =>
        {
            tx.Delete("trajectory", "t1");
            tx.Delete("provider", "p1");
            return 0;
        });
        Assert.Null(_tenant.Find("provider", "p1"));
    }

    [Fact]
    public async Task Insert_ManyFaults_TellsAllAtOnce()
    {
        var bad = RowValues.Of(
            ("state", "lost"), ("provider", "nobody"), ("price", 1.005m), ("hours", "twelve"), ("colour", "red"), ("version", 3L));

        var error = await Assert.ThrowsAsync<RowInvalidException>(() => _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", bad)));

        Assert.Equal(
            [
                ("colour", ViolationReasons.UnknownColumn), ("hours", ViolationReasons.WrongType),
                ("price", ViolationReasons.TooManyDecimals), ("provider", ViolationReasons.TargetNotFound),
                ("state", ViolationReasons.NotAChoice), ("version", ViolationReasons.UnknownColumn),
            ],
            error.Violations.Select(one => (one.Column, one.Reason)).Order());
        Assert.Null(_tenant.Find("trajectory", "t1"));
    }

    [Fact]
    public async Task Insert_OnlyLookupMissing_NamesTheColumn()
    {
        var error = await Assert.ThrowsAsync<RowInvalidException>(() =>
            _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", TempTenant.Ordered().With("provider", "p9"))));

        Assert.Equal(("provider", ViolationReasons.TargetNotFound), error.Violations.Select(one => (one.Column, one.Reason)).Single());
    }

    [Fact]
    public async Task Insert_TextTooLongAndIdEmpty_AreViolations()
    {
        var error = await Assert.ThrowsAsync<RowInvalidException>(() =>
            _tenant.WriteAsync(tx => tx.Insert("provider", "", RowValues.Of(("name", new string('x', 41))))));

        Assert.Equal([ViolationReasons.BadId, ViolationReasons.TooLong], error.Violations.Select(one => one.Reason).Order());
    }

    [Fact]
    public async Task Insert_SameUniqueValueOrId_NamesTheColumns()
    {
        await _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", TempTenant.Ordered("A-1")));

        var value = await Assert.ThrowsAsync<DuplicateKeyException>(() => _tenant.InsertAsync("t2", TempTenant.Ordered("A-1")));
        var id = await Assert.ThrowsAsync<DuplicateKeyException>(() => _tenant.InsertAsync("t1", TempTenant.Ordered()));

        Assert.Equal(["reference"], value.Columns);
        Assert.Equal(["id"], id.Columns);
    }

    [Fact]
    public async Task Update_WrongVersion_TellsTheActualOne()
    {
        var row = await _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", TempTenant.Ordered()));

        var error = await Assert.ThrowsAsync<VersionConflictException>(() =>
            _tenant.WriteAsync(tx => tx.Update("trajectory", "t1", RowValues.Of(("state", "active")), row.Version - 1)));

        Assert.Equal(row.Version, error.Actual);
        Assert.Equal("ordered", _tenant.Find("trajectory", "t1")!.Values.Text("state"));
    }

    [Fact]
    public async Task Transaction_UsedAfterItsCommand_IsRefused()
    {
        var kept = await _tenant.WriteAsync(tx => tx);

        Assert.Throws<ObjectDisposedException>(() => kept.Find("trajectory", "t1"));
        Assert.Throws<ObjectDisposedException>(() => kept.AppendEvent("late", "t1", "{}"));
    }

    [Fact]
    public async Task Find_UnknownTable_IsRefused()
    {
        Assert.Equal("nothing", Assert.Throws<TableNotFoundException>(() => _tenant.Find("nothing", "x")).Table);
        await Assert.ThrowsAsync<RowNotFoundException>(() => _tenant.WriteAsync(tx => tx.Update("provider", "p9", RowValues.Empty)));
    }
}
