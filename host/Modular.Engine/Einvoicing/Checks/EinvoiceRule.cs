using System.Xml.Linq;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Engine.Einvoicing.Checks;

/// <summary>A rule that a document must meet.</summary>
/// <param name="Rule">The rule as it is cited.</param>
/// <param name="Gaps">
/// For each place where the document breaks it: the field of the API with which that is mended, or an empty text where there is none.
/// </param>
internal sealed record EinvoiceRule(Rule Rule, Func<XElement, IEnumerable<string>> Gaps)
{
    private const string Norm = "EN 16931-1";

    /// <summary>A rule of the European norm.</summary>
    public static EinvoiceRule En(string id, string nl, string en, Func<XElement, IEnumerable<string>> gaps) => Of(id, Norm, nl, en, gaps);

    public static EinvoiceRule Of(string id, string source, string nl, string en, Func<XElement, IEnumerable<string>> gaps) =>
        new(new Rule(id, RuleKind.Document, source, new LocalizedText(nl, en)), gaps);

    /// <summary>What is missing, each by itself.</summary>
    public IEnumerable<Violation> Violations(XElement root) =>
        Gaps(root).Distinct().Select(field => Violation(field) with { Field = field.Length == 0 ? null : field });

    /// <summary>That the rule is broken, with all that is missing; null when it is not.</summary>
    public Violation? Broken(XElement root) => Gaps(root).Distinct().ToArray() is { Length: > 0 } fields ? Violation(fields) : null;

    private Violation Violation(params IReadOnlyList<string> fields)
    {
        var labels = fields.Select(EinvoiceFields.LabelOf).OfType<LocalizedText>().ToList();
        return new Violation(Rule.Id.Replace('-', '_'), Rule.Id, labels.Count == 0 ? Rule.Text : new LocalizedText(
            $"{Rule.Text.Nl} Ontbreekt: {string.Join(", ", labels.Select(label => label.Nl))}.",
            $"{Rule.Text.En} Missing: {string.Join(", ", labels.Select(label => label.En))}."));
    }
}
