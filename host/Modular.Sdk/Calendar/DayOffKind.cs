namespace Modular.Sdk.Calendar;

/// <summary>What makes a day a day off. The kinds differ where calendars differ (COM-03).</summary>
public enum DayOffKind
{
    /// <summary>A holiday of the Algemene termijnenwet, art. 3(1), that every calendar counts.</summary>
    Holiday,

    /// <summary>Good Friday, made equal to a holiday by art. 3(2).</summary>
    GoodFriday,

    /// <summary>5 May. Art. 3(1) has it every year; many employers give it off once in five years.</summary>
    LiberationDay,

    /// <summary>A day made equal to a holiday by royal decree, art. 3(3): an ordinary working day, but for statutory terms.</summary>
    Decreed,

    /// <summary>A day on which this tenant is closed, whatever the law says.</summary>
    Own,
}
