using Modular.Engine.Errors;
using Modular.Sdk;

namespace Modular.Engine.Tenants;

/// <summary>Holds settings against what the regime declares.</summary>
internal static class SettingCheck
{
    public static void Check(IRegime regime, IReadOnlyDictionary<string, string> settings, FieldErrors errors)
    {
        var definitions = RegimeSettings.Of(regime);
        foreach (var (name, value) in settings)
        {
            var definition = definitions.FirstOrDefault(setting => setting.Name == name);
            if (definition is null)
            {
                errors.Add($"settings.{name}", "UNKNOWN_SETTING", $"Regime {regime.Id} kent '{name}' niet.", $"Regime {regime.Id} has no '{name}'.");
            }
            else if (!definition.Accepts(value))
            {
                var allowed = definition.Allowed.IsEmpty ? $"{definition.Minimum} - {definition.Maximum}" : string.Join(", ", definition.Allowed);
                errors.Add($"settings.{name}", "NOT_ALLOWED", $"Toegestaan: {allowed}.", $"Allowed: {allowed}.", definition.DecisionId);
            }
        }
    }
}
