using System.Collections.Immutable;
using Modular.Sdk.Rules;
using Modular.Sdk.Settings;
using NodaTime;
using Stateless;
using Stateless.Reflection;

namespace Modular.Sdk.Lifecycles;

/// <summary>
/// The base of a regime's state machine. The regime's states and triggers are enums; their names on the wire are the enum names
/// in lower case with underscores. A machine is built per command over the trajectory's snapshot and thrown away after.
/// </summary>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TTrigger">The triggers.</typeparam>
public abstract class Lifecycle<TState, TTrigger> : ILifecycle
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    /// <inheritdoc/>
    public abstract IReadOnlyList<StateDefinition> States { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<TriggerDefinition> Triggers { get; }

    /// <inheritdoc/>
    public abstract TriggerDefinition Order { get; }

    /// <summary>The state at which the diagram starts.</summary>
    protected abstract TState Start { get; }

    /// <inheritdoc/>
    public Outcome Open(TriggerContext context)
    {
        var violations = new Violations();
        CheckOrder(context, violations);
        if (!violations.None)
        {
            return Outcome.Refused(violations);
        }

        var effects = new Effects();
        var state = ApplyOrder(context, effects);
        return Outcome.Decided(effects.ToDecision(EnumName.Of(state)));
    }

    /// <inheritdoc/>
    public Outcome Fire(TriggerContext context)
    {
        var trigger = EnumName.Parse<TTrigger>(context.Trigger);
        var state = EnumName.Parse<TState>(context.Trajectory.State);
        var (machine, guards) = Build(() => state, next => state = next, context);
        var permitted = machine.CanFire(trigger, out var unmet);
        if (!permitted && unmet is null)
        {
            return Outcome.Refused([]);
        }

        var violations = new Violations();
        foreach (var code in unmet ?? [])
        {
            violations.Add(guards.Unmet(code));
        }

        Check(trigger, context, violations);
        if (!violations.None)
        {
            return Outcome.Refused(violations);
        }

        machine.Fire(trigger);
        var effects = new Effects();
        Apply(trigger, context, effects);
        return Outcome.Decided(effects.ToDecision(EnumName.Of(state)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<TriggerAvailability> Availability(TrajectoryContext context)
    {
        var state = EnumName.Parse<TState>(context.Trajectory.State);
        var (machine, guards) = Build(() => state, next => state = next, context);
        var all = new List<TriggerAvailability>();
        foreach (var trigger in Triggers)
        {
            var permitted = machine.CanFire(EnumName.Parse<TTrigger>(trigger.Name), out var unmet);
            if (permitted || unmet is not null)
            {
                all.Add(new TriggerAvailability(trigger.Name, permitted, permitted ? [] : [.. (unmet ?? []).Select(guards.Unmet)]));
            }
        }

        return all;
    }

    /// <inheritdoc/>
    public StateMachineInfo Describe()
    {
        var state = Start;
        return Build(() => state, next => state = next, Nothing).Machine.GetInfo();
    }

    /// <summary>Configures a machine: transitions, and guards over the context. No entry or exit actions.</summary>
    /// <param name="machine">The machine to configure.</param>
    /// <param name="guards">Turns guards into what <c>PermitIf</c> takes.</param>
    /// <param name="context">The trajectory that guards look at; without facts when only the graph is asked for.</param>
    protected abstract void Configure(StateMachine<TState, TTrigger> machine, GuardSet guards, TrajectoryContext context);

    /// <summary>Adds every reason why an order is refused.</summary>
    /// <param name="context">The order.</param>
    /// <param name="violations">Where reasons go.</param>
    protected abstract void CheckOrder(TriggerContext context, Violations violations);

    /// <summary>Carries out an order that was not refused.</summary>
    /// <param name="context">The order.</param>
    /// <param name="effects">Where effects go.</param>
    /// <returns>The first state.</returns>
    protected abstract TState ApplyOrder(TriggerContext context, Effects effects);

    /// <summary>Adds every reason why a trigger's arguments are refused; guards have been looked at already.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="context">The trajectory and the arguments.</param>
    /// <param name="violations">Where reasons go.</param>
    protected abstract void Check(TTrigger trigger, TriggerContext context, Violations violations);

    /// <summary>Carries out a trigger that was not refused.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="context">The trajectory and the arguments.</param>
    /// <param name="effects">Where effects go.</param>
    protected abstract void Apply(TTrigger trigger, TriggerContext context, Effects effects);

    private TrajectoryContext Nothing => new()
    {
        Trajectory = new TrajectorySnapshot { Id = "-", State = EnumName.Of(Start), OrderedOn = new LocalDate(2000, 1, 1) },
        Reference = new ReferenceData(),
        Settings = new SettingValues([], ImmutableDictionary<string, string>.Empty),
        Today = new LocalDate(2000, 1, 1),
    };

    private (StateMachine<TState, TTrigger> Machine, GuardSet Guards) Build(Func<TState> read, Action<TState> write, TrajectoryContext context)
    {
        var machine = new StateMachine<TState, TTrigger>(read, write);
        var guards = new GuardSet();
        Configure(machine, guards, context);
        return (machine, guards);
    }
}
