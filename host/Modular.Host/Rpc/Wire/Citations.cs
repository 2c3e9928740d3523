using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using Signal = Modular.Sdk.Lifecycles.Signal;

namespace Modular.Host.Rpc.Wire;

/// <summary>
/// Everything that cites a rule. The book is null when the regime is not loaded; then the rule's id is all that can be said.
/// </summary>
internal static class Citations
{
    public static Common.V1.RuleCitation Write(Rule rule, LocalizedText? effect = null) => new()
    {
        RuleId = rule.Id,
        Source = rule.Source,
        Text = Texts.Write(rule.Text),
        Effect = effect is null ? null : Texts.Write(effect),
    };

    public static Common.V1.RuleCitation Write(string ruleId, RuleBook? book, LocalizedText? effect = null) =>
        book?.Find(ruleId) is { } rule
            ? Write(rule, effect)
            : new() { RuleId = ruleId, Effect = effect is null ? null : Texts.Write(effect) };

    public static IEnumerable<Common.V1.RuleCitation> Write(IEnumerable<string> ruleIds, RuleBook? book) =>
        ruleIds.Select(id => Write(id, book));

    public static IEnumerable<Common.V1.RuleCitation> Write(IEnumerable<AppliedRule> rules, RuleBook? book) =>
        rules.Select(rule => Write(rule.RuleId, book, rule.Effect));

    public static Common.V1.Violation Write(Violation violation, RuleBook? book) => new()
    {
        Code = violation.Code,
        Rule = Write(violation.RuleId, book),
        Text = Texts.Write(violation.Text),
        Field = violation.Field ?? "",
    };

    public static Common.V1.Signal Write(Signal signal, RuleBook? book) => new()
    {
        Kind = signal.Kind,
        Rule = Write(signal.RuleId, book),
        Audience = signal.Audience,
        Text = Texts.Write(signal.Text),
    };

    public static Common.V1.Calculation Write(Calculation calculation, RuleBook? book) => new()
    {
        Label = Texts.Write(calculation.Label),
        Rule = Write(calculation.RuleId, book),
        Formula = calculation.Formula,
        Rounding = calculation.Rounding ?? "",
        Result = calculation.Result,
        Inputs =
        {
            calculation.Inputs.Select(input => new Common.V1.CalculationInput { Name = Texts.Write(input.Name), Value = input.Value }),
        },
        Steps = { calculation.Steps.Select(step => Write(step, book)) },
    };
}
