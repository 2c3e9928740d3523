using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Modular.Documents.Formats;
using NodaTime;

namespace Modular.Documents.Tests.Formats;

public sealed class DutchFormatTests
{
    [Theory]
    [InlineData("0", "EUR 0,00")]
    [InlineData("1234.5", "EUR 1.234,50")]
    [InlineData("-0.01", "EUR -0,01")]
    [InlineData("999999999999.99", "EUR 999.999.999.999,99")]
    public void Amount_IsWrittenInDutch(string euro, string text) =>
        Assert.Equal(text, DutchFormat.Amount(decimal.Parse(euro, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2.50", "2,5")]
    [InlineData("1234", "1.234")]
    [InlineData("-0.000001", "-0,000001")]
    public void Number_HasNoMoreDecimalsThanItNeeds(string number, string text) =>
        Assert.Equal(text, DutchFormat.Number(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void Dates_AreDayMonthYear()
    {
        Assert.Equal("31-12-2026", DutchFormat.Date(new LocalDate(2026, 12, 31)));
        Assert.Equal("01-10-2026 t/m 31-12-2026", DutchFormat.Period(new LocalDate(2026, 10, 1), new LocalDate(2026, 12, 31)));
        Assert.Equal("01-07-2026 00:30", DutchFormat.Moment(Instant.FromUtc(2026, 6, 30, 22, 30)));
    }

    [Fact]
    public void Amount_AnyWholeCents_ReadsBackToTheCent() => Prop.ForAll(
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(pair => ((long)pair.Item1 * 40_000) + pair.Item2).ToArbitrary(),
        cents =>
        {
            var text = DutchFormat.Amount(cents / 100m);
            var digits = text["EUR ".Length..].Replace(".", "", StringComparison.Ordinal).Replace(",", ".", StringComparison.Ordinal);
            var groups = text["EUR ".Length..^3].TrimStart('-').Split('.');
            return text[^3] == ','
                && decimal.Parse(digits, CultureInfo.InvariantCulture) * 100 == cents
                && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Date_AnyDay_ReadsBack() => Prop.ForAll(
        Gen.Choose(0, 109_571).Select(days => new LocalDate(1900, 1, 1).PlusDays(days)).ToArbitrary(),
        date =>
        {
            var parts = DutchFormat.Date(date).Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
            return DutchFormat.Date(date).Length == 10 && new LocalDate(parts[2], parts[1], parts[0]) == date;
        }).QuickCheckThrowOnFailure();
}
