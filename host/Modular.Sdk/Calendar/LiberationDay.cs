namespace Modular.Sdk.Calendar;

/// <summary>When 5 May is a day off in <see cref="CalendarPreset.CommonOffice"/>; the law's own calendars have it every year.</summary>
public enum LiberationDay
{
    /// <summary>Every year.</summary>
    EveryYear,

    /// <summary>In years that five divides: 2025, 2030.</summary>
    LustrumYears,

    /// <summary>In no year: it is worked on.</summary>
    Never,
}
