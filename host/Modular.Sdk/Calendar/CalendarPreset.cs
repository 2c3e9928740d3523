namespace Modular.Sdk.Calendar;

/// <summary>Which days off a calendar counts (COM-03). A tenant's own days off count in each of them.</summary>
public enum CalendarPreset
{
    /// <summary>For contract terms, the default: the holidays of the Algemene termijnenwet, art. 3(1) and (2), without decreed days.</summary>
    Contract,

    /// <summary>For statutory terms: the same with the decreed days of art. 3(3).</summary>
    AtwStrict,

    /// <summary>As offices work: without Good Friday and decreed days, and 5 May as <see cref="LiberationDay"/> says.</summary>
    CommonOffice,
}
