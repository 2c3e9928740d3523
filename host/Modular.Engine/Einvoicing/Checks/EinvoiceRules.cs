using System.Collections.Immutable;
using System.Xml.Linq;
using Modular.Sdk.Rules;

namespace Modular.Engine.Einvoicing.Checks;

/// <summary>All rules that a document is held against, those of the Dutch profile first. They look at what is sent, not at what it was made of.</summary>
internal static class EinvoiceRules
{
    public static IReadOnlyList<EinvoiceRule> All { get; } =
        [.. NlciusRules.All, .. MandatoryRules.All, .. LineRules.All, .. TotalRules.All, .. VatRules.All, .. DecimalRules.All];

    /// <summary>The broken rules, each once.</summary>
    public static ImmutableArray<Violation> Broken(XElement root) => [.. All.Select(rule => rule.Broken(root)).OfType<Violation>()];

    /// <summary>The broken rules, once for each thing that is missing.</summary>
    public static ImmutableArray<Violation> Violations(XElement root) => [.. All.SelectMany(rule => rule.Violations(root))];
}
