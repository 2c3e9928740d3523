using System.Collections.Frozen;

namespace Modular.Engine.Language.Functions;

/// <summary>All functions and operators of formulas, but for <c>if</c> and <c>today</c>.</summary>
internal static class FormulaFunctions
{
    private static readonly FrozenDictionary<string, FormulaFunction> ByName =
        NumberFunctions.All.Concat(TextFunctions.All).Concat(DateFunctions.All).Concat(AnyFunctions.All)
            .ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    public static FormulaFunction? Find(string name) => ByName.GetValueOrDefault(name);
}
