using FsCheck;
using FsCheck.Fluent;
using Modular.Sdk.Calendar;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Tests.Calendar;

/// <summary>Working days against a model that walks day by day: all presets, decreed and own days off, forward and backward, over years.</summary>
public sealed class WorkingDaysModelTests
{
    private const int Cases = 100_000;
    private static readonly LocalDate First = new(2020, 1, 1);

    /// <summary>Closed at random, in clusters and in weekends too.</summary>
    private static readonly HashSet<LocalDate> OwnDays =
        [.. Enumerable.Range(0, 240).Select(n => First.PlusDays((n * 37 % 5000) + (n % 4)))];

    private static readonly (WorkingDays Product, NaiveCalendar Model)[] Calendars =
    [
        .. from preset in Enum.GetValues<CalendarPreset>()
           from liberationDay in Enum.GetValues<LiberationDay>()
           from own in new[] { [], OwnDays }
           select (
               new WorkingDays(preset, liberationDay, [.. DecreedDays.All, .. own.Select(Own)]),
               new NaiveCalendar(preset, liberationDay, own)),
    ];

    [Fact]
    public void Add_AnyCalendarDateAndNumber_IsWhereWalkingEnds() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases),
        Prop.ForAll(
            Gen.Choose(0, Calendars.Length - 1).ToArbitrary(), Gen.Choose(0, 4300).ToArbitrary(), Gen.Choose(-400, 400).ToArbitrary(),
            (which, offset, days) =>
            {
                var (product, model) = Calendars[which];
                var from = First.PlusDays(offset);
                return product.Add(from, days) == model.Add(from, days);
            }));

    [Fact]
    public void Calendar_AnyDate_AgreesOnTheDayItself()
    {
        foreach (var (product, model) in Calendars)
        {
            for (var date = First; date < First.PlusDays(4300); date = date.PlusDays(1))
            {
                Assert.Equal(model.IsWorkingDay(date), product.IsWorkingDay(date));
                Assert.Equal(model.IsWorkingDay(date) ? date : model.Add(date, 1), product.OnOrAfter(date));
                Assert.Equal(model.IsWorkingDay(date) ? date : model.Add(date, -1), product.OnOrBefore(date));
            }
        }
    }

    [Fact]
    public void Add_ForwardAndBack_ReturnsToAWorkingDay() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5_000),
        Prop.ForAll(
            Gen.Choose(0, Calendars.Length - 1).ToArbitrary(), Gen.Choose(0, 4300).ToArbitrary(), Gen.Choose(1, 100_000).ToArbitrary(),
            (which, offset, days) =>
            {
                var calendar = Calendars[which].Product;
                var from = calendar.OnOrAfter(First.PlusDays(offset));
                return calendar.Add(calendar.Add(from, days), -days) == from;
            }));

    private static DayOff Own(LocalDate date) => new(date, DayOffKind.Own, new LocalizedText("Gesloten", "Closed"));
}
