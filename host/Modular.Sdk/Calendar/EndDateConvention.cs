namespace Modular.Sdk.Calendar;

/// <summary>How the last day of n months is counted (DEC-14).</summary>
public enum EndDateConvention
{
    /// <summary>The day before the same day n months later: 15 January and 3 months end on 14 April. The default.</summary>
    DayBefore,

    /// <summary>The same day n months later: 15 January and 3 months end on 15 April.</summary>
    SameDay,
}
