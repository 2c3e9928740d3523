using System.Collections.Immutable;
using Modular.Engine.Commands;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Calendars;

/// <summary>Reads a tenant's days off, and counts by them.</summary>
public static class CalendarQueries
{
    public static PageOf<DayOffView> DaysOff(Tenant tenant, DatePeriod period, Page page)
    {
        var calendar = tenant.CalendarFor(tenant.RequireRegime());
        using var store = tenant.Read();
        var ids = store.Query(DayOffRows.All).ToLookup(DayOffRows.Of, row => row.Id);
        return page.Of<DayOffView>(
            [.. calendar.Known(period).Select(day => new DayOffView(tenant.Id, ids[day].FirstOrDefault() ?? "", day, calendar.Counts(day)))]);
    }

    /// <summary>The working day, the days off from Monday to Friday that were passed over, and the regime whose rule says so.</summary>
    public static (LocalDate On, ImmutableArray<DayOffView> Passed, IRegime Regime) Add(Tenant tenant, LocalDate date, int days)
    {
        var regime = tenant.RequireRegime();
        var calendar = tenant.CalendarFor(regime);
        var on = calendar.Add(date, days);
        var between = new DatePeriod(LocalDate.Min(date, on), LocalDate.Max(date, on));
        return (
            on,
            [
                .. calendar.Known(between)
                    .Where(day => day.On != date && calendar.Counts(day) && day.On.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
                    .Select(day => new DayOffView(tenant.Id, "", day, Counts: true)),
            ],
            regime);
    }
}
