using System.Collections.Frozen;
using System.Collections.Immutable;
using Modular.Engine.Metadata;
using Modular.Engine.Tables;

namespace Modular.Engine.EffectiveDating;

/// <summary>The platform's tables that are effective-dated, with their keys.</summary>
internal static class PlatformPeriods
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Keys = new Dictionary<string, ImmutableArray<string>>
    {
        [TableNames.Rate] = ["code", "unit"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static TableKind KindOf(string table) => Keys.ContainsKey(table) ? TableKind.EffectiveDated : TableKind.Plain;

    public static ImmutableArray<string> KeyOf(string table) => Keys.GetValueOrDefault(table, []);
}
