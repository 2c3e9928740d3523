namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger leaves and enters this state again.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) =>
            AddReentry(trigger, []);

        /// <summary>The trigger leaves and enters this state again, while the guard is met.</summary>
        public StateConfiguration PermitReentryIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            AddReentry(trigger, [Guard.Of(guard, guardDescription)]);

        /// <summary>The trigger leaves and enters this state again, while every guard is met; each has its description.</summary>
        public StateConfiguration PermitReentryIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            AddReentry(trigger, GuardsOf(guards));

        /// <summary>The trigger leaves and enters this state again, while the guard is met by the argument.</summary>
        public StateConfiguration PermitReentryIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, bool> guard,
            string? guardDescription = null) =>
            AddReentry(TriggerOf(trigger), [Typed(guard, guardDescription)]);

        /// <summary>The trigger leaves and enters this state again, while every guard is met by the argument.</summary>
        public StateConfiguration PermitReentryIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            params Tuple<Func<TArg0, bool>, string>[] guards) =>
            AddReentry(TriggerOf(trigger), GuardsOf(guards));

        /// <summary>The trigger leaves and enters this state again, while the guard is met by the arguments.</summary>
        public StateConfiguration PermitReentryIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, bool> guard,
            string? guardDescription = null) =>
            AddReentry(TriggerOf(trigger), [Typed(guard, guardDescription)]);

        /// <summary>The trigger leaves and enters this state again, while every guard is met by the arguments.</summary>
        public StateConfiguration PermitReentryIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            params Tuple<Func<TArg0, TArg1, bool>, string>[] guards) =>
            AddReentry(TriggerOf(trigger), GuardsOf(guards));

        /// <summary>The trigger leaves and enters this state again, while the guard is met by the arguments.</summary>
        public StateConfiguration PermitReentryIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, bool> guard,
            string? guardDescription = null) =>
            AddReentry(TriggerOf(trigger), [Typed(guard, guardDescription)]);

        /// <summary>The trigger leaves and enters this state again, while every guard is met by the arguments.</summary>
        public StateConfiguration PermitReentryIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            params Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards) =>
            AddReentry(TriggerOf(trigger), GuardsOf(guards));
    }
}
