using System.Text.Json.Nodes;
using Modular.Cli.Scenarios.Paths;
using Modular.Cli.Wire;

namespace Modular.Cli.Scenarios;

/// <summary>Holds what came back against what the step says.</summary>
public static class StepJudgement
{
    public static StepOutcome OfResponse(ScenarioStep step, JsonNode? response, Variables variables)
    {
        if (step.Refusal is not null) return new StepOutcome(["expected a refusal, but it was done"], response, null);
        var problems = step.Expectations
            .Select(each => new Expectation(ResponsePath.Parse(variables.Fill(each.Path.Text)), variables.Fill(each.Expected)))
            .Select(each => each.Check(response))
            .OfType<string>()
            .ToList();
        var cited = Cited(response).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(step.Citations.Where(rule => !cited.Contains(rule))
            .Select(rule => $"expected rule {rule} to be cited, got {(cited.Count > 0 ? string.Join(", ", cited.Order()) : "none")}"));
        foreach (var (name, path) in step.Captures)
        {
            if (path.Resolve(response) is { } value) variables.Set(name, YamlReading.FromPlain(value));
            else problems.Add($"nothing to capture as {name} at {path.Text}");
        }

        return new StepOutcome(problems, response, null);
    }

    public static StepOutcome OfRefusal(ScenarioStep step, Refusal refusal) => new(
        step.Refusal is null ? ["expected it to be done, but it was refused"] : [.. step.Refusal.Check(refusal)],
        null,
        refusal);

    private static IEnumerable<string> Cited(JsonNode? response) =>
        RuleIds(response is JsonObject fields && fields.TryGetPropertyValue("rules", out var rules) ? rules : response);

    private static IEnumerable<string> RuleIds(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field =>
            field.Key == "rule_id" && field.Value is JsonValue id ? [PlainComparison.Text(id)] : RuleIds(field.Value)),
        JsonArray list => list.SelectMany(RuleIds),
        _ => [],
    };
}
