using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;

namespace Modular.Engine.Trajectories;

/// <summary>What a trigger, or an order, came to.</summary>
/// <param name="Trajectory">The trajectory after it.</param>
/// <param name="FromState">The state before; empty for an order.</param>
/// <param name="Decision">What the module decided.</param>
/// <param name="Next">What can be fired next.</param>
public sealed record TriggerResult(TrajectoryView Trajectory, string FromState, Decision Decision, ImmutableArray<TriggerOffer> Next)
{
    /// <summary>The rules that the decision rests on.</summary>
    public ImmutableArray<AppliedRule> Rules => Decision.Rules;
}
