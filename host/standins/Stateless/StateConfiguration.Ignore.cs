namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger does nothing here, and is not an error.</summary>
        public StateConfiguration Ignore(TTrigger trigger) =>
            AddIgnoring(trigger, []);

        /// <summary>The trigger does nothing here, while the guard is met.</summary>
        public StateConfiguration IgnoreIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            AddIgnoring(trigger, [Guard.Of(guard, guardDescription)]);

        /// <summary>The trigger does nothing here, while every guard is met; each has its description.</summary>
        public StateConfiguration IgnoreIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            AddIgnoring(trigger, GuardsOf(guards));

        /// <summary>The trigger does nothing here, while the guard is met by the argument.</summary>
        public StateConfiguration IgnoreIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, bool> guard,
            string? guardDescription = null) =>
            AddIgnoring(TriggerOf(trigger), [Typed(guard, guardDescription)]);

        /// <summary>The trigger does nothing here, while every guard is met by the argument.</summary>
        public StateConfiguration IgnoreIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            params Tuple<Func<TArg0, bool>, string>[] guards) =>
            AddIgnoring(TriggerOf(trigger), GuardsOf(guards));

        /// <summary>The trigger does nothing here, while the guard is met by the arguments.</summary>
        public StateConfiguration IgnoreIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, bool> guard,
            string? guardDescription = null) =>
            AddIgnoring(TriggerOf(trigger), [Typed(guard, guardDescription)]);

        /// <summary>The trigger does nothing here, while every guard is met by the arguments.</summary>
        public StateConfiguration IgnoreIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            params Tuple<Func<TArg0, TArg1, bool>, string>[] guards) =>
            AddIgnoring(TriggerOf(trigger), GuardsOf(guards));

        /// <summary>The trigger does nothing here, while the guard is met by the arguments.</summary>
        public StateConfiguration IgnoreIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, bool> guard,
            string? guardDescription = null) =>
            AddIgnoring(TriggerOf(trigger), [Typed(guard, guardDescription)]);

        /// <summary>The trigger does nothing here, while every guard is met by the arguments.</summary>
        public StateConfiguration IgnoreIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            params Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards) =>
            AddIgnoring(TriggerOf(trigger), GuardsOf(guards));
    }
}
