using System.Globalization;

namespace Modular.Sdk.Settings;

/// <summary>The settings in force for a tenant: the defaults, overlaid by what the tenant chose.</summary>
public sealed class SettingValues
{
    private readonly Dictionary<string, string> values;

    /// <summary>Makes the settings.</summary>
    /// <param name="definitions">The regime's settings.</param>
    /// <param name="chosen">What the tenant chose; names the regime does not know are ignored.</param>
    public SettingValues(IEnumerable<SettingDefinition> definitions, IReadOnlyDictionary<string, string> chosen) =>
        values = definitions.ToDictionary(d => d.Name, d => chosen.GetValueOrDefault(d.Name, d.Default), StringComparer.Ordinal);

    /// <summary>The value of a setting.</summary>
    /// <param name="name">A setting of the regime.</param>
    /// <returns>The value as text.</returns>
    /// <exception cref="KeyNotFoundException">The regime has no such setting.</exception>
    public string Text(string name) => values[name];

    /// <summary>The value of a setting that a regime need not have.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The value as text; null when the regime has no such setting.</returns>
    public string? Find(string name) => values.GetValueOrDefault(name);

    /// <summary>The value of a numeric setting.</summary>
    /// <param name="name">A setting of the regime.</param>
    /// <returns>The number.</returns>
    /// <exception cref="KeyNotFoundException">The regime has no such setting.</exception>
    /// <exception cref="FormatException">The setting is not a number.</exception>
    public decimal Number(string name) => decimal.Parse(values[name], CultureInfo.InvariantCulture);

    /// <summary>Whether a setting has the value <c>yes</c>.</summary>
    /// <param name="name">A setting of the regime.</param>
    /// <returns>Whether it is on.</returns>
    /// <exception cref="KeyNotFoundException">The regime has no such setting.</exception>
    public bool On(string name) => values[name] == "yes";
}
