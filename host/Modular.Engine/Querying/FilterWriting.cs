using System.Globalization;
using Modular.Engine.Language;

namespace Modular.Engine.Querying;

/// <summary>A tree as one text, to tell it from others.</summary>
internal static class FilterWriting
{
    public static string Of(FilterNode? node) => node switch
    {
        null => "",
        FilterGroup group => $"({(group.All ? "all" : "any")} {string.Join(' ', group.Parts.Select(Of))})",
        FilterNot not => $"(not {Of(not.Part)})",
        FilterComparison comparison =>
            $"({Quoted(comparison.Path)} {comparison.Comparison} {string.Join(' ', comparison.Operands.Select(Of))})",
        _ => throw new InvalidOperationException($"A {node.GetType().Name} is unknown here."),
    };

    private static string Of(Operand operand) =>
        $"{operand.Kind} {operand.Value?.GetType().Name} {Quoted(string.Create(CultureInfo.InvariantCulture, $"{operand.Value}"))}";

    // With its length before it, so that no text can pass for two.
    private static string Quoted(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");
}
