using Modular.Sdk.Rules;

namespace Modular.Sdk.Lifecycles;

/// <summary>The base of a state machine whose triggers are acts: each trigger's form, checks and effects are those of its act.</summary>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TTrigger">The triggers.</typeparam>
/// <typeparam name="TCommand">How the region reads a fired trigger.</typeparam>
/// <param name="read">Reads a fired trigger; takes nothing but what the context says.</param>
/// <param name="features">The acts, by feature; one for each trigger.</param>
public abstract class ActLifecycle<TState, TTrigger, TCommand>(
    Func<TriggerContext, TCommand> read, params IEnumerable<IEnumerable<Act<TTrigger, TCommand>>> features) : Lifecycle<TState, TTrigger>
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    private readonly Dictionary<TTrigger, Act<TTrigger, TCommand>> acts = features.SelectMany(acts => acts).ToDictionary(act => act.Trigger);

    /// <summary>The definitions of all triggers, in the order in which the triggers were declared.</summary>
    public sealed override IReadOnlyList<TriggerDefinition> Triggers =>
        field ??= [.. Enum.GetValues<TTrigger>().Select(trigger => acts[trigger].Definition)];

    /// <inheritdoc/>
    protected sealed override void Check(TTrigger trigger, TriggerContext context, Violations violations) =>
        acts[trigger].Check(read(context), violations);

    /// <inheritdoc/>
    protected sealed override void Apply(TTrigger trigger, TriggerContext context, Effects effects) =>
        acts[trigger].Apply(read(context), effects);

    /// <inheritdoc/>
    protected sealed override void CheckOrder(TriggerContext context, Violations violations) => CheckOrder(read(context), violations);

    /// <inheritdoc/>
    protected sealed override TState ApplyOrder(TriggerContext context, Effects effects) => Open(read(context), effects);

    /// <summary>Adds every reason why an order is refused.</summary>
    /// <param name="command">The order.</param>
    /// <param name="violations">Where reasons go.</param>
    protected abstract void CheckOrder(TCommand command, Violations violations);

    /// <summary>Carries out an order that was not refused.</summary>
    /// <param name="command">The order.</param>
    /// <param name="effects">Where effects go.</param>
    /// <returns>The first state.</returns>
    protected abstract TState Open(TCommand command, Effects effects);
}
