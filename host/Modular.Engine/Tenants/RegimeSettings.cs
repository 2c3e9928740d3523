using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Settings;

namespace Modular.Engine.Tenants;

/// <summary>The settings that a tenant of a regime has: those that the regime declares, and those that every tenant has.</summary>
public static class RegimeSettings
{
    public static IReadOnlyList<SettingDefinition> Of(IRegime regime) => CalendarSettings.AddTo(regime.Settings);
}
