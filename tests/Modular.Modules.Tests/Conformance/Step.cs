using Modular.Sdk.Lifecycles;

namespace Modular.Modules.Tests.Conformance;

/// <summary>One trigger, or the order: what it was fired on and what became of it.</summary>
internal sealed record Step(World World, TriggerContext Context, Outcome Outcome, TrajectorySnapshot After)
{
    /// <summary>The trajectory after the step, as a module is shown it.</summary>
    public TrajectoryContext Next => World.Context(After, Context.Today);

    public override string ToString() => $"{Context.Today:uuuu-MM-dd} {Context.Trajectory.State} {Context.Trigger} -> "
        + (Outcome.Decision is { } decision
            ? $"{decision.State} {string.Join(',', decision.Rules.Select(rule => rule.RuleId))} {string.Join(',', decision.Deadlines)}"
            : string.Join(',', Outcome.Violations.Select(violation => violation.Code)));
}
