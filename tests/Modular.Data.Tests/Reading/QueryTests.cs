using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Modular.Data.Reading;
using Modular.Data.Tables;
using NodaTime;
using Xunit;

namespace Modular.Data.Tests.Reading;

public sealed class QueryTests : IDisposable
{
    private static readonly string[] SomeIds = ["a", "c", "z"];
    private static readonly int[] SomeHours = [5, 6];

    private readonly TempTenant _tenant = TempTenant.WithTables();

    public QueryTests() => _tenant.WriteAsync(tx =>
    {
        tx.Insert("trajectory", "a", RowValues.Of(
            ("state", "ordered"), ("price", 10m), ("starts_on", new LocalDate(2026, 1, 1)), ("reference", "100%_A")));
        tx.Insert("trajectory", "b", RowValues.Of(("state", "active"), ("price", 20m), ("urgent", true), ("reference", "100xxB")));
        tx.Insert("trajectory", "c", RowValues.Of(("state", "active"), ("starts_on", new LocalDate(2025, 12, 31)), ("hours", 5)));
        return 0;
    }).GetAwaiter().GetResult();

    public void Dispose() => _tenant.Dispose();

    public static TheoryData<string, Comparison, object?, string> Conditions => new()
    {
        { "state", Comparison.Equal, "active", "bc" },
        { "state", Comparison.NotEqual, "active", "a" },
        { "price", Comparison.Greater, 10m, "b" },
        { "price", Comparison.LessOrEqual, 10.00m, "a" },
        { "price", Comparison.NotEqual, 10m, "bc" },
        { "price", Comparison.IsNull, null, "c" },
        { "price", Comparison.Equal, null, "c" },
        { "price", Comparison.IsNotNull, null, "ab" },
        { "starts_on", Comparison.Less, new LocalDate(2026, 1, 1), "c" },
        { "starts_on", Comparison.GreaterOrEqual, new LocalDate(2026, 1, 1), "a" },
        { "urgent", Comparison.Equal, true, "b" },
        { "id", Comparison.In, SomeIds, "ac" },
        { "hours", Comparison.In, SomeHours, "c" },
        { "hours", Comparison.In, Array.Empty<int>(), "" },
        { "reference", Comparison.Contains, "0%_a", "a" },
        { "reference", Comparison.Contains, "100", "ab" },
        { "created_at", Comparison.Equal, TempTenant.Now, "abc" },
        { "state", Comparison.Equal, "'; DROP TABLE trajectory; --", "" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Query_OneCondition_GivesTheRowsThatMeetIt(string column, Comparison comparison, object? value, string expected)
    {
        var query = new RowQuery("trajectory").With(column, comparison, value);

        Assert.Equal(expected, string.Concat(_tenant.Query(query).Select(row => row.Id)));
        using var read = _tenant.Store.Read();
        Assert.Equal(expected.Length, read.Count(query));
    }

    [Theory]
    [InlineData("colour", Comparison.Equal, "red")]
    [InlineData("price", Comparison.Equal, "ten")]
    [InlineData("price", Comparison.Greater, null)]
    [InlineData("price", Comparison.Contains, "1")]
    [InlineData("state", Comparison.In, "active")]
    [InlineData("id\" OR 1=1 --", Comparison.Equal, "a")]
    public void Query_ConditionThatCannotBe_IsRefused(string column, Comparison comparison, object? value) =>
        Assert.Throws<QueryInvalidException>(() => _tenant.Query(new RowQuery("trajectory").With(column, comparison, value)));

    [Fact]
    public void Query_LimitOrPlaceThatCannotBe_IsRefused()
    {
        Assert.Throws<QueryInvalidException>(() => _tenant.Query(new RowQuery("trajectory") { Limit = 0 }));
        Assert.Throws<QueryInvalidException>(() => _tenant.Query(new RowQuery("trajectory") { Limit = RowQuery.MaxLimit + 1 }));
        Assert.Throws<QueryInvalidException>(() => _tenant.Query(new RowQuery("trajectory") { After = ["a", "b"] }));
    }

    [Fact]
    public async Task Query_PagedInAnyOrder_GivesEachRowOnceInThatOrder()
    {
        const int rows = 60;
        await _tenant.WriteAsync(tx =>
        {
            for (var i = 0; i < rows; i++)
                tx.Insert("trajectory", $"r{i:D2}", RowValues.Of(
                    ("state", "closed"), ("hours", i % 3 == 0 ? null : i % 5), ("price", i % 4 == 0 ? null : (decimal)(i % 7)),
                    ("urgent", i % 2 == 0)));
            return 0;
        });
        var columns = Gen.Elements("hours", "price", "urgent", "id").ListOf(2);
        var cases = (from names in columns
                     from down in Gen.Elements(true, false).ListOf(2)
                     from size in Gen.Choose(1, 13)
                     let orders = names.Zip(down, (name, flag) => new Order(name, flag)).DistinctBy(order => order.Column).ToList()
                     select (orders, size)).ToArbitrary();

        Prop.ForAll(cases, one =>
        {
            var query = new RowQuery("trajectory") { OrderBy = one.orders }.WithEqual("state", "closed");
            var whole = _tenant.Query(query).Select(row => row.Id).ToList();
            var paged = new List<string>();
            var page = _tenant.Query(query with { Limit = one.size });
            for (; page.Count > 0; page = _tenant.Query(query.NextAfter(page[^1]) with { Limit = one.size }))
                paged.AddRange(page.Select(row => row.Id));
            return whole.Count == rows && whole.SequenceEqual(paged);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Totals_PerGroup_AreThoseOfTheRows()
    {
        await _tenant.WriteAsync(tx =>
        {
            // Too large to be added up as one number.
            foreach (var id in (string[])["x", "y", "z"])
                tx.Insert("trajectory", id, RowValues.Of(("state", "closed"), ("hours", long.MinValue + 7), ("price", -0.01m), ("urgent", true)));
            return 0;
        });
        using var read = _tenant.Store.Read();

        var totals = read.Totals(new TotalsQuery("trajectory") { GroupBy = ["state"], Sums = ["price", "hours", "urgent"] });
        var none = read.Totals(new TotalsQuery("trajectory") { Sums = ["price"] }.WithEqual("state", "nowhere"));

        Assert.Equal(["active 2: 20 5 1", $"closed 3: -0.03 {3 * ((decimal)long.MinValue + 7)} 3", "ordered 1: 10 0 0"], totals.Select(Line));
        Assert.Equal(" 0: 0", Line(Assert.Single(none)));
        Assert.Throws<QueryInvalidException>(() => read.Totals(new TotalsQuery("trajectory") { Sums = ["colour"] }));
    }

    [Fact]
    public async Task Read_WhileOthersWrite_SeesOneMoment()
    {
        using var before = _tenant.Store.Read();
        var sequence = before.Sequence;

        await _tenant.WriteAsync(tx => tx.Update("trajectory", "a", RowValues.Of(("price", 99m))));
        await _tenant.WriteAsync(tx => tx.Insert("trajectory", "d", TempTenant.Ordered()));

        Assert.Equal(10m, before.Find("trajectory", "a")!.Values.Money("price"));
        Assert.Equal(3, before.Count(new RowQuery("trajectory")));
        Assert.Equal(sequence, before.Sequence);
        using var after = _tenant.Store.Read();
        Assert.Equal(99m, after.Find("trajectory", "a")!.Values.Money("price"));
        Assert.Equal(sequence + 2, after.Sequence);
    }

    [Fact]
    public async Task Read_ManyAtOnceAndNested_EachWorks()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
        {
            using var outer = _tenant.Store.Read();
            using var inner = _tenant.Store.Read();
            return (outer.Find("trajectory", "a")!.Id, inner.Query(new RowQuery("trajectory")).Count);
        })));

        Assert.All(all, one => Assert.Equal(("a", 3), one));
    }

    [Fact]
    public void Read_Disposed_IsRefused()
    {
        var read = _tenant.Store.Read();
        read.Dispose();

        Assert.Throws<ObjectDisposedException>(() => read.Find("trajectory", "a"));
    }

    private static string Line(GroupTotals totals) =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Concat(totals.Group)} {totals.Count}: {string.Join(' ', totals.Sums.Select(Text))}");

    private static string Text(decimal sum) => sum.ToString(CultureInfo.InvariantCulture);
}
