using System.Collections.Concurrent;
using System.Collections.Immutable;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Calendar;

namespace Modular.Engine.Calendars;

/// <summary>A tenant's working days between two changes of its settings or days off: made once for each regime version.</summary>
internal sealed class TenantCalendars(TenantTerms terms, ImmutableArray<DayOff> added)
{
    private readonly ConcurrentDictionary<IRegime, WorkingDays> calendars = new();

    public WorkingDays For(IRegime regime) =>
        calendars.GetOrAdd(regime, known => CalendarSettings.Calendar(terms.For(known), DecreedDays.All.Concat(added)));
}
