using System.Collections.Immutable;
using System.Globalization;
using Modular.Sdk.Modelling;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The seven municipalities of Noord-Limburg.</summary>
internal static class Region
{
    public static ImmutableArray<string> Municipalities { get; } =
        ["Beesel", "Bergen", "Gennep", "Horst aan de Maas", "Peel en Maas", "Venlo", "Venray"];

    /// <summary>One of the seven.</summary>
    public static ColumnDefinition Municipality { get; } = Column.Choice(
        "municipality", "Gemeente", "Municipality", [.. Municipalities.Select(name => Arguments.Option(Value(name), name, name))]);

    /// <summary>A municipality as a value: <c>peel_en_maas</c>.</summary>
    public static string Value(string municipality) => municipality.ToLower(CultureInfo.InvariantCulture).Replace(' ', '_');
}
