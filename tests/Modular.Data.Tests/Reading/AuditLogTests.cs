using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using NodaTime;
using Xunit;

namespace Modular.Data.Tests.Reading;

public sealed class AuditLogTests : IDisposable
{
    private readonly TempTenant _tenant = TempTenant.WithTables();

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task From_EveryTypeOfColumn_GivesTheValuesThatWereWritten()
    {
        var values = RowValues.Of(
            ("state", "ordered"), ("provider", "p1"), ("price", 12.5m), ("factor", -0.125m), ("hours", 8), ("starts_on", new LocalDate(2026, 3, 29)),
            ("ordered_at", Instant.FromUtc(2026, 3, 29, 1, 2, 3)), ("urgent", false), ("reference", "é\\\"\n"));
        var row = await _tenant.InsertAsync("t1", values);

        using var read = _tenant.Store.Read();
        var entry = Assert.Single(read.Log.From(Position.Of(row.Version, 0), 10).Entries);

        Assert.Equal(row.Values.Names.Select(name => (name, row.Values[name])), entry.Changes.Select(change => (change.Column, change.After)));
    }

    [Fact]
    public async Task OfRow_LargeValues_EndsEarlyAndGoesOnWithoutAGap()
    {
        await _tenant.Store.EnsureTablesAsync([new("letter", [new("said", ColumnType.Text) { MaxLength = 300_000 }])], TempTenant.Audit, TempTenant.Now);
        await _tenant.InsertAsync("t1", RowValues.Of(("said", "a")), "letter");
        for (var i = 0; i < 30; i++)
            await _tenant.WriteAsync(tx => tx.Update("letter", "t1", RowValues.Of(("said", $"{i:00}{new string('x', 250_000)}"))));

        using var read = _tenant.Store.Read();
        var parts = new List<AuditSlice>();
        do
            parts.Add(read.Log.OfRow("letter", "t1", parts.Count == 0 ? 0 : parts[^1].Next));
        while (parts[^1].More);

        Assert.True(parts.Count is > 1 and < 5, $"{parts.Count}");
        Assert.Equal(Enumerable.Range(0, 31), parts.SelectMany(part => part.Entries).Select((entry, n) => (int)(entry.Sequence - parts[0].Entries[0].Sequence)));
        var known = read.Log.FindAt("letter", "t1", parts[0].Entries[5].Sequence)!;
        Assert.StartsWith("04x", known.Values.Text("said"), StringComparison.Ordinal);
        Assert.Equal(parts[0].Entries[0].At, known.CreatedAt);
    }

    [Fact]
    public async Task OfRow_ColumnAndTableWereRenamed_GivesPresentNamesAndTheNamesThen()
    {
        await _tenant.InsertAsync("t1", TempTenant.Ordered("old"));
        var renamed = TempTenant.Trajectories with
        {
            Name = "course",
            Stored = "trajectory",
            Columns =
            [
                .. TempTenant.Trajectories.Columns.Select(column =>
                    column.Name == "reference" ? column with { Name = "label", Stored = "reference" } : column),
                // The former name is now another column's.
                new("reference", ColumnType.Text) { Stored = "reference_2" },
            ],
        };
        await _tenant.WriteAsync(tx =>
        {
            tx.ReplaceTable("trajectory", renamed);
            return tx.Update("course", "t1", RowValues.Of(("label", "new"), ("reference", "other")));
        });

        using var read = _tenant.Store.Read();
        var changes = read.Log.OfRow("course", "t1").Entries.SelectMany(entry => entry.Changes).ToList();

        Assert.Equal(
            [("label", "reference", "old"), ("label", "label", "new"), ("reference", "reference", "other")],
            changes.Where(change => change.Column is "label" or "reference").Select(change => (change.Column, change.NameThen, (string?)change.After)));
        Assert.Null(read.VerifyAuditChain());
    }

    [Fact]
    public async Task From_ColumnWasTakenOut_LeavesItOut()
    {
        await _tenant.InsertAsync("t1", TempTenant.Ordered("gone"));
        await _tenant.WriteAsync(tx =>
        {
            tx.ReplaceTable("trajectory", TempTenant.Trajectories with { Columns = [.. TempTenant.Trajectories.Columns.SkipLast(1)] });
            return 0;
        });

        using var read = _tenant.Store.Read();

        Assert.Equal(["state"], read.Log.OfRow("trajectory", "t1").Entries.Single().Changes.Select(change => change.Column));
    }

    [Fact]
    public async Task FindAt_RowChangedAndDeleted_GivesItAsItWasAfterEachCommand()
    {
        var made = await _tenant.InsertAsync("t1", TempTenant.Ordered().With("hours", 1));
        var changed = await _tenant.WriteAsync(tx => tx.Update("trajectory", "t1", RowValues.Of(("hours", 2), ("reference", "r"))));
        await _tenant.WriteAsync(tx =>
        {
            tx.Delete("trajectory", "t1");
            return 0;
        });
        var again = await _tenant.InsertAsync("t1", TempTenant.Ordered());

        using var read = _tenant.Store.Read();
        var at = Enumerable.Range(0, 5).Select(step => read.Log.FindAt("trajectory", "t1", made.Version - 1 + step)).ToList();

        Assert.Equal([null, made.Version, changed.Version, null, again.Version], at.Select(row => row?.Version));
        Assert.Equal([null, 1L, 2L, null, null], at.Select(row => row?.Values.WholeNumberOrNull("hours")));
        Assert.Equal("r", at[2]!.Values.Text("reference"));
        Assert.Null(at[4]!.Values["reference"]);
    }

    [Fact]
    public async Task QueryAt_RowsChangedMadeAndDeletedSince_GivesWhatWasKnown()
    {
        foreach (var id in (string[])["a", "b", "c", "d"])
            await _tenant.InsertAsync(id, TempTenant.Ordered().With("hours", id == "d" ? 9 : 1));
        var then = _tenant.Store.Sequence;
        await _tenant.WriteAsync(tx => tx.Update("trajectory", "a", RowValues.Of(("hours", 9))));
        await _tenant.WriteAsync(tx => tx.Update("trajectory", "d", RowValues.Of(("hours", 1))));
        await _tenant.WriteAsync(tx =>
        {
            tx.Delete("trajectory", "b");
            return 0;
        });
        await _tenant.InsertAsync("e", TempTenant.Ordered().With("hours", 1));

        using var read = _tenant.Store.Read();
        var query = new RowQuery("trajectory") { OrderBy = [new Order("id", Descending: true)] };

        Assert.Equal(["c", "b", "a"], read.Log.QueryAt(query.WithEqual("hours", 1L), then).Select(row => row.Id));
        Assert.Equal(["d"], read.Log.QueryAt(query.With("hours", Comparison.Greater, 1L), then).Select(row => row.Id));
        Assert.Equal(["d", "c"], read.Log.QueryAt(query with { Limit = 2 }, then).Select(row => row.Id));
    }

    [Fact]
    public async Task SequenceAt_CommandsOfSeveralDays_FindsTheLastOneUntilThen()
    {
        var sequences = new List<long>();
        for (var day = 0; day < 9; day++)
        {
            var id = $"t{day}";
            sequences.Add((await _tenant.Store.WriteAsync(
                TempTenant.Audit, TempTenant.Now + Duration.FromDays(day), tx => tx.Insert("trajectory", id, TempTenant.Ordered()))).Version);
        }

        using var read = _tenant.Store.Read();

        for (var day = 1; day < 9; day++)
        {
            Assert.Equal(sequences[day], read.Log.SequenceAt(TempTenant.Now + Duration.FromDays(day)));
            Assert.Equal(sequences[day], read.Log.SequenceAt(TempTenant.Now + Duration.FromHours(24 * day + 23)));
        }
        Assert.Equal(0, read.Log.SequenceAt(TempTenant.Now - Duration.FromDays(1)));
    }

    [Fact]
    public async Task WriteAsync_ClockReadJustBefore_TimeDoesNotGoBack()
    {
        await _tenant.InsertAsync("t1", TempTenant.Ordered());
        var late = await _tenant.Store.WriteAsync(
            TempTenant.Audit, TempTenant.Now - Duration.FromMilliseconds(3), tx => tx.Insert("trajectory", "t2", TempTenant.Ordered()));

        Assert.Equal(TempTenant.Now, late.CreatedAt);
    }

    [Fact]
    public async Task Back_SoughtByTable_GivesNewestFirstAndWhereToGoOn()
    {
        for (var i = 0; i < 4; i++)
            await _tenant.InsertAsync($"t{i}", TempTenant.Ordered());

        using var read = _tenant.Store.Read();
        var sought = new AuditSought { Table = "trajectory", Actor = TempTenant.Audit.Actor };
        var first = read.Log.Back(long.MaxValue, 0, sought, 3);
        var rest = read.Log.Back(first.Next, 0, sought, 3);

        Assert.Equal(["t3", "t2", "t1"], first.Entries.Select(entry => entry.RowId));
        Assert.Equal((true, false), (first.More, rest.More));
        Assert.Equal(["t0"], rest.Entries.Where(entry => entry.IsOfRow).Select(entry => entry.RowId));
        Assert.Empty(read.Log.Back(long.MaxValue, 0, sought with { Actor = "nobody" }, 3).Entries);
    }

    [Fact]
    public async Task Verify_InSmallParts_ComesToTheSameEnd()
    {
        for (var i = 0; i < 7; i++)
            await _tenant.InsertAsync($"t{i}", TempTenant.Ordered());
        var walk = new ChainWalk();
        while (!walk.Finished)
        {
            using var read = _tenant.Store.Read();
            read.Log.Verify(walk, 2, CancellationToken.None);
        }

        using var last = _tenant.Store.Read();
        Assert.Null(walk.FirstBroken);
        Assert.Equal(_tenant.Store.Sequence, walk.Sequence);
        Assert.Equal(last.Log.LinkOf(walk.Sequence)!.Value.ToArray(), walk.Link.ToArray());
    }
}
