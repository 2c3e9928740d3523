using Modular.Sdk.Lifecycles;

namespace Modular.Modules.Tests.Conformance;

/// <summary>One trigger of a walk: what it was fired on and what became of it.</summary>
internal sealed record Step(TriggerContext Context, Outcome Outcome, TrajectorySnapshot After)
{
    public override string ToString() => $"{Context.Today:uuuu-MM-dd} {Context.Trajectory.State} {Context.Trigger} -> "
        + (Outcome.Decision is { } decision
            ? $"{decision.State} {string.Join(',', decision.Rules.Select(rule => rule.RuleId))} {string.Join(',', decision.Deadlines)}"
            : string.Join(',', Outcome.Violations.Select(violation => violation.Code)));
}
