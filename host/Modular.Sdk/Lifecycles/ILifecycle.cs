using Stateless.Reflection;

namespace Modular.Sdk.Lifecycles;

/// <summary>
/// A regime's trajectory state machine, as the host sees it. Regimes derive from <see cref="Lifecycle{TState, TTrigger}"/>.
/// </summary>
public interface ILifecycle
{
    /// <summary>Every state.</summary>
    IReadOnlyList<StateDefinition> States { get; }

    /// <summary>Every trigger, without the order.</summary>
    IReadOnlyList<TriggerDefinition> Triggers { get; }

    /// <summary>The order that opens a trajectory: who may place it, and its form.</summary>
    TriggerDefinition Order { get; }

    /// <summary>Judges an order.</summary>
    /// <param name="context">The order: arguments are checked against <see cref="Order"/>.</param>
    /// <returns>The first decision, or every reason why not.</returns>
    Outcome Open(TriggerContext context);

    /// <summary>Fires a trigger. The caller's role and the arguments' types have been checked.</summary>
    /// <param name="context">The trigger.</param>
    /// <returns>The decision, or every reason why not.</returns>
    Outcome Fire(TriggerContext context);

    /// <summary>What could be fired now, by anyone.</summary>
    /// <param name="context">The trajectory.</param>
    /// <returns>Every trigger that the state knows.</returns>
    IReadOnlyList<TriggerAvailability> Availability(TrajectoryContext context);

    /// <summary>The machine's graph, for diagrams.</summary>
    /// <returns>States and transitions.</returns>
    StateMachineInfo Describe();
}
