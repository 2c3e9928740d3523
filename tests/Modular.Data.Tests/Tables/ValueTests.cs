using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Modular.Data.Tables;
using NodaTime;
using Xunit;

namespace Modular.Data.Tests.Tables;

public sealed class ValueTests
{
    [Fact]
    public void ScaledNumber_AnyStoredNumber_RoundTripsAndKeepsOrder() => Prop.ForAll<long, long, byte>((one, other, seed) =>
    {
        var scale = seed % (ScaledNumber.MaxScale + 1);
        var (a, b) = (ScaledNumber.Load(one, scale), ScaledNumber.Load(other, scale));
        return ScaledNumber.TryStore(a, scale, out var stored) is null && stored == one && a.CompareTo(b) == one.CompareTo(other);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ScaledNumber_AnyDecimal_IsStoredExactlyOrRefused() => Prop.ForAll<decimal, byte>((value, seed) =>
    {
        var scale = seed % (ScaledNumber.MaxScale + 1);
        return ScaledNumber.TryStore(value, scale, out var stored) is not null || ScaledNumber.Load(stored, scale) == value;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0.005", 2, ViolationReasons.TooManyDecimals)]
    [InlineData("92233720368547758.07", 2, null)]
    [InlineData("-92233720368547758.07", 2, null)]
    [InlineData("92233720368547758.08", 2, ViolationReasons.OutOfRange)]
    [InlineData("79228162514264337593543950335", 0, ViolationReasons.OutOfRange)]
    [InlineData("12.500", 2, null)]
    public void ScaledNumber_AtTheEdge_GivesTheReason(string value, int scale, string? reason) =>
        Assert.Equal(reason, ScaledNumber.TryStore(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), scale, out _));

    [Fact]
    public void ScaledNumber_SmallestNumber_Loads() => Assert.Equal(long.MinValue, ScaledNumber.Load(long.MinValue, 0));

    [Fact]
    public void IsoText_AnyDate_RoundTripsAndKeepsOrder()
    {
        var days = Gen.Choose(LocalDateDays(1), LocalDateDays(9999)).ToArbitrary();
        Prop.ForAll(days, days, (one, other) =>
        {
            var (a, b) = (LocalDate.FromDateOnly(new DateOnly()).PlusDays(one), LocalDate.FromDateOnly(new DateOnly()).PlusDays(other));
            var (textA, textB) = (IsoText.Format(a), IsoText.Format(b));
            return IsoText.Date(Encoding.UTF8.GetBytes(textA)) == a
                && Math.Sign(string.CompareOrdinal(textA, textB)) == Math.Sign(a.CompareTo(b));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void IsoText_AnyInstant_RoundTripsAndKeepsOrder() => Prop.ForAll<long, long>((one, other) =>
    {
        const long ticks = 1_000_000_000_000_000L;
        var (a, b) = (Instant.FromUnixTimeTicks(one % ticks).PlusNanoseconds(one % 100), Instant.FromUnixTimeTicks(other % ticks));
        var (textA, textB) = (IsoText.Format(a), IsoText.Format(b));
        return IsoText.Instant(Encoding.UTF8.GetBytes(textA)) == a
            && Math.Sign(string.CompareOrdinal(textA, textB)) == Math.Sign(a.CompareTo(b));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Encode_YearOutOfRange_IsAViolation()
    {
        var violation = ColumnCodec.Encode(new ColumnSchema("day", ColumnType.Date), LocalDate.MinIsoValue, out _);

        Assert.Equal(ViolationReasons.OutOfRange, violation!.Reason);
    }

    [Fact]
    public void RowValues_With_LeavesTheOriginal()
    {
        var first = RowValues.Of(("a", 1), ("b", "x"));

        var second = first.With("a", 2L).With("c", true);

        Assert.Equal(1, first.WholeNumber("a"));
        Assert.Equal(2, second.WholeNumber("a"));
        Assert.Equal(["a", "b", "c"], second.Names);
        Assert.Null(first.YesNoOrNull("c"));
        Assert.Throws<KeyNotFoundException>(() => first.YesNo("c"));
        Assert.Throws<ArgumentException>(() => first.With("d", 1.5));
        Assert.Throws<ArgumentException>(() => RowValues.Of(("a", 1), ("a", 2)));
    }

    private static int LocalDateDays(int year) => new LocalDate(year, 6, 1).ToDateOnly().DayNumber;
}
