using Modular.Cli.Wire;

namespace Modular.Cli.Scenarios;

/// <summary>How a call must be refused; what is empty may be anything.</summary>
public sealed record ExpectedRefusal(
    string? Code,
    string? Reason,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Fields,
    IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>What is otherwise than expected.</summary>
    public IEnumerable<string> Check(Refusal refusal)
    {
        if (Code is not null && Code != refusal.Code) yield return $"expected code {Code}, got {refusal.Code}";
        if (Reason is not null && Reason != refusal.Reason) yield return $"expected reason {Reason}, got {Or(refusal.Reason)}";
        foreach (var rule in Rules.Except(refusal.RuleIds)) yield return $"expected rule {rule} to be cited, got {All(refusal.RuleIds)}";
        foreach (var field in Fields.Except(refusal.FieldPaths))
        {
            yield return $"expected field {field} to be named, got {All(refusal.FieldPaths)}";
        }

        foreach (var (key, value) in Metadata)
        {
            var actual = refusal.Metadata.GetValueOrDefault(key, "");
            if (actual != value) yield return $"expected metadata {key} {value}, got {Or(actual)}";
        }
    }

    private static string Or(string text) => text.Length > 0 ? text : "none";

    private static string All(IEnumerable<string> names) => Or(string.Join(", ", names.Where(name => name.Length > 0)));
}
