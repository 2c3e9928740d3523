using Modular.Sdk.Calendar;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Tests.Calendar;

public sealed class CalendarSettingsTests
{
    private static readonly LocalDate DecreedDay = new(2026, 5, 15);

    [Fact]
    public void Calendar_WithoutSettings_IsForContractTerms() =>
        Assert.True(CalendarSettings.Calendar(Settings([]), DecreedDays.All).IsWorkingDay(DecreedDay));

    [Fact]
    public void Calendar_ByTheTenantsChoice_IsThatPreset()
    {
        var settings = new SettingValues(CalendarSettings.All, new Dictionary<string, string> { ["calendar"] = "atw_strict" });

        Assert.False(CalendarSettings.Calendar(settings, DecreedDays.All).IsWorkingDay(DecreedDay));
    }

    [Fact]
    public void AddTo_RegimeThatDeclaresItsOwnDefault_KeepsIt()
    {
        SettingDefinition office = CalendarSettings.Preset with { Default = "common_office" };
        var all = CalendarSettings.AddTo([new("other", "DEC-01", "no", new LocalizedText("x", "x")) { Allowed = ["no"] }, office]);

        Assert.Equal(["other", "calendar", "liberation_day_off"], all.Select(setting => setting.Name));
        Assert.True(CalendarSettings.Calendar(Settings(all), []).IsWorkingDay(new LocalDate(2026, 4, 3)));
        Assert.All(all, setting => Assert.True(setting.Accepts(setting.Default)));
    }

    private static SettingValues Settings(IReadOnlyList<SettingDefinition> definitions) => new(definitions, new Dictionary<string, string>());
}
