using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Sdk.Settings;

/// <summary>A decision that the sources leave open, as a named setting that a tenant can change.</summary>
/// <param name="Name">Lower case with underscores.</param>
/// <param name="DecisionId">The decision it carries, for example <c>DEC-16</c>.</param>
/// <param name="Default">The default value.</param>
/// <param name="Text">What it decides.</param>
public sealed record SettingDefinition(string Name, string DecisionId, string Default, LocalizedText Text)
{
    /// <summary>The values it can take; empty when <see cref="Minimum"/> and <see cref="Maximum"/> bound a number instead.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>The smallest number allowed (inclusive), for a number.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number allowed (inclusive), for a number.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Says whether a value may be set.</summary>
    /// <param name="value">The value, as text; numbers in invariant notation.</param>
    /// <returns>Whether the setting can take it.</returns>
    public bool Accepts(string value) => Allowed.IsEmpty
        ? decimal.TryParse(value, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= (Minimum ?? number) && number <= (Maximum ?? number)
        : Allowed.Contains(value, StringComparer.Ordinal);
}
