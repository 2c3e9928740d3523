using Modular.Sdk.Lifecycles;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;

namespace Modular.Sdk.Calendar;

/// <summary>
/// The settings by which a tenant chooses its working days. Every regime has them without declaring them; one that wants another default
/// declares the setting itself, as in <c>CalendarSettings.Preset with { Default = "common_office" }</c>.
/// </summary>
public static class CalendarSettings
{
    /// <summary>Which days off count: the names of <see cref="CalendarPreset"/>.</summary>
    public static SettingDefinition Preset { get; } = Of(
        "calendar", CalendarPreset.Contract, "Welke feestdagen geen werkdag zijn", "Which holidays are no working day");

    /// <summary>When offices have 5 May off: the names of <see cref="LiberationDay"/>.</summary>
    public static SettingDefinition LiberationDayOff { get; } = Of(
        "liberation_day_off", LiberationDay.LustrumYears,
        "Wanneer 5 mei vrij is, bij calendar = common_office", "When 5 May is a day off, where calendar = common_office");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SettingDefinition> All { get; } = [Preset, LiberationDayOff];

    /// <summary>A regime's settings with these, unless it declares them itself.</summary>
    /// <param name="declared">The settings that the regime declares.</param>
    /// <returns>All settings that a tenant of the regime has.</returns>
    public static IReadOnlyList<SettingDefinition> AddTo(IReadOnlyList<SettingDefinition> declared) =>
        [.. declared, .. All.Where(setting => declared.All(other => other.Name != setting.Name))];

    /// <summary>The working days that settings ask for.</summary>
    /// <param name="settings">The tenant's settings; those that are not among them take their default.</param>
    /// <param name="further">Days off that cannot be computed: <see cref="DecreedDays.All"/> and those that the tenant added.</param>
    /// <returns>The calendar.</returns>
    public static WorkingDays Calendar(SettingValues settings, IEnumerable<DayOff> further) => new(
        EnumName.Parse<CalendarPreset>(settings.Find(Preset.Name) ?? Preset.Default),
        EnumName.Parse<LiberationDay>(settings.Find(LiberationDayOff.Name) ?? LiberationDayOff.Default),
        further);

    private static SettingDefinition Of<T>(string name, T standard, string nl, string en)
        where T : struct, Enum =>
        new(name, "COM-03", EnumName.Of(standard), new LocalizedText(nl, en)) { Allowed = [.. Enum.GetValues<T>().Select(value => EnumName.Of(value))] };
}
