using Modular.Engine.Errors;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>Collects everything that one stage refuses, so that the caller hears all of it at once.</summary>
/// <param name="subject">The resource name of the record.</param>
/// <param name="agreements">The rules of the regime, to cite; null when its module is not loaded.</param>
internal sealed class Refusals(string subject, RuleBook? agreements)
{
    private readonly List<Violation> violations = [];
    private readonly List<Rule> rules = [];

    /// <summary>Values at fault.</summary>
    public FieldErrors Fields { get; } = [];

    public bool None => violations.Count == 0 && Fields.None;

    /// <summary>A rule of the agreements that refuses.</summary>
    public void Add(Violation violation)
    {
        violations.Add(violation);
        if (agreements?.Find(violation.RuleId) is { } rule)
        {
            rules.Add(rule);
        }
    }

    /// <summary>A business rule that refuses.</summary>
    public void Add(Violation violation, Rule rule)
    {
        violations.Add(violation);
        rules.Add(rule);
    }

    /// <exception cref="ModularException">RULE_VIOLATED when any rule refuses, INVALID_FIELDS when only values are at fault.</exception>
    public void ThrowIfAny()
    {
        if (violations.Count == 0)
        {
            Fields.ThrowIfAny(agreements);
            return;
        }

        throw new ModularException(
            ErrorReason.RuleViolated,
            new LocalizedText(string.Join(" ", violations.Select(one => one.Text.Nl)), string.Join(" ", violations.Select(one => one.Text.En))))
        {
            Subject = subject,
            Violations = [.. violations],
            Fields = [.. Fields],
            Metadata = ModularException.Facts(("rules", string.Join(",", violations.Select(one => one.RuleId).Distinct()))),
            Rules = [.. rules.DistinctBy(rule => rule.Id)],
        };
    }
}
