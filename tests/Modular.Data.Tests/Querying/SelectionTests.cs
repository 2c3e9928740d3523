using System.Collections.Immutable;
using Modular.Data.Querying;
using Modular.Data.Reading;
using Modular.Data.Tables;
using NodaTime;
using Xunit;

namespace Modular.Data.Tests.Querying;

public sealed class SelectionTests : IDisposable
{
    private static readonly ReadBudget Ample = new(long.MaxValue);

    private readonly TempTenant _tenant = TempTenant.WithTables();

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task Open_PageAfterPageWhileOthersInsert_GivesEachRowThatWasThereOnceAndInOrder()
    {
        var random = new Random(3);
        await InsertAsync("a", 300, random);
        var selection = new Selection("trajectory")
        {
            Columns = ["hours", "provider.name", "price"],
            OrderBy = [new Order("hours", Descending: true), new Order("provider.name"), new Order("price", Descending: true)],
            Limit = 7,
        };
        var whole = Rows(selection with { Limit = null });
        var seen = new List<string>();
        var pages = 0;
        for (ImmutableArray<object?> after = []; ; pages++)
        {
            var page = Rows(selection with { After = after });
            seen.AddRange(page.Select(row => row.Id).Where(id => id[0] == 'a'));
            if (page.Count < 7)
                break;
            after = page[^1].Place;
            await InsertAsync($"b{pages}-", 5, random);
        }
        Assert.Equal(whole.Select(row => row.Id), seen);
    }

    [Fact]
    public async Task Open_BeyondItsBudget_IsStoppedAndTheStatementServesAgain()
    {
        await InsertAsync("a", 3000, new Random(1));
        var selection = new Selection("trajectory") { Where = new WhereValue("provider.name", Comparison.Contains, "zzz") };
        using var snapshot = _tenant.Store.Read();
        Assert.Equal(5000, Assert.Throws<QueryTooCostlyException>(() => Read(snapshot, selection, new ReadBudget(5000))).Steps);
        Assert.Throws<QueryTooCostlyException>(() => snapshot.Count(selection, new ReadBudget(5000)));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => snapshot.Count(selection, new ReadBudget(long.MaxValue, cancelled.Token)));
        Assert.Empty(Read(snapshot, selection, Ample));
        Assert.Equal(0, snapshot.Count(selection, Ample));
        // What is not watched is not stopped.
        Assert.Equal(3000, snapshot.Count(new RowQuery("trajectory")));
    }

    [Fact]
    public async Task Open_RenewedBudget_GoesOnAsLongAsItsCallerTakesRows()
    {
        await InsertAsync("a", 3000, new Random(1));
        var selection = new Selection("trajectory") { Columns = ["reference"] };
        using var snapshot = _tenant.Store.Read();
        Assert.Throws<QueryTooCostlyException>(() => Read(snapshot, selection, new ReadBudget(10_000)));
        using var reader = snapshot.Open(selection, new ReadBudget(10_000));
        var rows = 0;
        for (; reader.Read(); rows++)
            if (rows % 100 == 0)
                reader.Renew();
        Assert.Equal(3000, rows);
    }

    [Fact]
    public async Task Open_WithRights_HidesRowsAndWhatLiesBehindLookups()
    {
        await _tenant.WriteAsync(tx =>
        {
            tx.EnsureTables([new TableSchema("letter", [new("trajectory", ColumnType.Lookup) { Target = "trajectory" }])]);
            tx.Insert("provider", "p2", RowValues.Of(("name", "Ander BV")));
            tx.Insert("trajectory", "t1", RowValues.Of(("state", "ordered"), ("provider", "p1")));
            tx.Insert("trajectory", "t2", RowValues.Of(("state", "closed"), ("provider", "p2")));
            tx.Insert("letter", "l1", RowValues.Of(("trajectory", "t1")));
            return tx.Insert("letter", "l2", RowValues.Of(("trajectory", "t2")));
        });
        var paths = new Dictionary<string, string> { ["trajectory"] = "provider", ["provider"] = "id" }.ToImmutableDictionary();
        var letters = new Selection("letter") { Columns = ["trajectory.state", "trajectory.provider.name"], Rights = new RowRights("p2", paths) };
        Assert.Equal(
            [("l1", null, null), ("l2", "closed", "Ander BV")], Rows(letters).Select(row => (row.Id, row.Values[0], row.Values[1])));
        Assert.Equal(["t2"], Rows(new Selection("trajectory") { Rights = letters.Rights }).Select(row => row.Id));
        Assert.Equal(["l1"], Rows(letters with { Where = new WhereValue("trajectory.state", Comparison.IsNull) }).Select(row => row.Id));
        var own = letters with { Rights = letters.Rights with { Paths = paths.Add("letter", "trajectory.provider") } };
        Assert.Equal(["l2"], Rows(own).Select(row => row.Id));
        // Providers that have a trajectory in state: the other way round.
        var referring = new Selection("provider") { Rights = new RowRights("t2", paths.SetItem("provider", "trajectory:provider.id").SetItem("trajectory", "id")) };
        Assert.Equal(["p2"], Rows(referring).Select(row => row.Id));
    }

    [Fact]
    public async Task Group_OfLargeNumbersAndDates_IsExact()
    {
        await _tenant.WriteAsync(tx =>
        {
            tx.Insert("trajectory", "t1", RowValues.Of(("state", "ordered"), ("hours", long.MaxValue), ("price", 0.1m), ("starts_on", new LocalDate(2026, 3, 31))));
            tx.Insert("trajectory", "t2", RowValues.Of(("state", "ordered"), ("hours", long.MaxValue), ("price", 0.2m), ("starts_on", new LocalDate(2026, 1, 1))));
            return tx.Insert("trajectory", "t3", RowValues.Of(("state", "ordered"), ("provider", "p1"), ("starts_on", new LocalDate(2026, 4, 1))));
        });
        var grouped = new GroupedSelection(new Selection("trajectory"))
        {
            GroupBy = [new GroupPath("starts_on", DatePart.Quarter)],
            Measures = [new(Measure.Count, null), new(Measure.Count, "provider.name"), new(Measure.Sum, "hours"), new(Measure.Sum, "price"), new(Measure.Max, "starts_on")],
            Limit = 10,
        };
        using var snapshot = _tenant.Store.Read();
        var rows = snapshot.Group(grouped, Ample);
        Assert.Equal(["2026-Q1", "2026-Q2"], rows.Select(row => row.Group[0]));
        Assert.Equal<object?>([2L, 0L, 18446744073709551614m, 0.3m, new LocalDate(2026, 3, 31)], rows[0].Values);
        Assert.Equal<object?>([1L, 1L, 0m, 0m, new LocalDate(2026, 4, 1)], rows[1].Values);
        Assert.Equal("2026-03", snapshot.Group(grouped with { GroupBy = [new GroupPath("starts_on", DatePart.Month)] }, Ample)[1].Group[0]);
    }

    [Fact]
    public async Task Open_FilterOnAnIndexedColumn_ReadsFromTheIndex()
    {
        await InsertAsync("a", 10, new Random(1));
        Rows(new Selection("trajectory") { Where = new WhereValue("state", Comparison.Equal, "ordered"), Limit = 5 });
        Rows(new Selection("trajectory") { Where = new WhereValue("reference", Comparison.StartsWith, "a0"), Limit = 5 });
        Rows(new Selection("trajectory") { OrderBy = [new Order("reference")], After = ["a0", "a0"], Limit = 5 });
        Rows(new Selection("trajectory") { Columns = ["provider.name"], After = ["a0"], Limit = 5 });
        var plans = _tenant.Store.ReadPlans().Where(plan => plan.Key.Contains("t0", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, plans.Count);
        Assert.All(plans, plan => Assert.DoesNotContain(plan.Value, step => step.StartsWith("SCAN", StringComparison.Ordinal)));
    }

    [Fact]
    public void Open_OfWhatThereIsNot_IsRefused()
    {
        using var snapshot = _tenant.Store.Read();
        foreach (var path in (string[])["nothing", "provider.nothing", "state.name", "provider\" --", ""])
            Assert.Throws<QueryInvalidException>(() => snapshot.Open(new Selection("trajectory") { Columns = [path] }, Ample));
        Assert.Throws<TableNotFoundException>(() => snapshot.Open(new Selection("nothing"), Ample));
        Assert.Throws<QueryInvalidException>(() => snapshot.Count(new Selection("trajectory") { Where = new WhereValue("state", Comparison.Equal, 1m) }, Ample));
    }

    private Task<int> InsertAsync(string prefix, int count, Random random) => _tenant.WriteAsync(tx =>
    {
        for (var i = 0; i < count; i++)
            tx.Insert("trajectory", $"{prefix}{i:0000}", RowValues.Of(
                ("state", "ordered"), ("reference", $"{prefix}{i:0000}"), ("provider", random.Next(3) == 0 ? null : "p1"),
                ("hours", random.Next(4) == 0 ? null : (long)random.Next(4)), ("price", random.Next(4) == 0 ? null : (decimal)random.Next(3))));
        return count;
    });

    private List<(string Id, object?[] Values, ImmutableArray<object?> Place)> Rows(Selection selection)
    {
        using var snapshot = _tenant.Store.Read();
        return Read(snapshot, selection, Ample);
    }

    private static List<(string Id, object?[] Values, ImmutableArray<object?> Place)> Read(ReadSnapshot snapshot, Selection selection, ReadBudget budget)
    {
        var rows = new List<(string, object?[], ImmutableArray<object?>)>();
        using var reader = snapshot.Open(selection, budget);
        while (reader.Read())
        {
            var values = selection.Columns.Select((_, i) => reader.Row.Value(i)).ToArray();
            var place = selection.CompleteOrder.Select(order => order.Column == "id" ? reader.Row.Id : values.ElementAtOrDefault(selection.Columns.IndexOf(order.Column)));
            rows.Add((reader.Row.Id, values, [.. place]));
        }
        return rows;
    }
}
