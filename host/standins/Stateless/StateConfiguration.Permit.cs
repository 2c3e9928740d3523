namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger leads to the destination.</summary>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) =>
            AddFixed(trigger, destinationState, []);

        /// <summary>The trigger leads to the destination, while the guard is met.</summary>
        public StateConfiguration PermitIf(
            TTrigger trigger,
            TState destinationState,
            Func<bool> guard,
            string? guardDescription = null) =>
            AddFixed(trigger, destinationState, [Guard.Of(guard, guardDescription)]);

        /// <summary>The trigger leads to the destination, while every guard is met; each has its description.</summary>
        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, params Tuple<Func<bool>, string>[] guards) =>
            AddFixed(trigger, destinationState, GuardsOf(guards));

        /// <summary>The trigger leads to the destination, while the guard is met by the argument.</summary>
        public StateConfiguration PermitIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            TState destinationState,
            Func<TArg0, bool> guard,
            string? guardDescription = null) =>
            AddFixed(TriggerOf(trigger), destinationState, [Typed(guard, guardDescription)]);

        /// <summary>The trigger leads to the destination, while every guard is met by the argument.</summary>
        public StateConfiguration PermitIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, bool>, string>[] guards) =>
            AddFixed(TriggerOf(trigger), destinationState, GuardsOf(guards));

        /// <summary>The trigger leads to the destination, while the guard is met by the arguments.</summary>
        public StateConfiguration PermitIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            TState destinationState,
            Func<TArg0, TArg1, bool> guard,
            string? guardDescription = null) =>
            AddFixed(TriggerOf(trigger), destinationState, [Typed(guard, guardDescription)]);

        /// <summary>The trigger leads to the destination, while every guard is met by the arguments.</summary>
        public StateConfiguration PermitIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, TArg1, bool>, string>[] guards) =>
            AddFixed(TriggerOf(trigger), destinationState, GuardsOf(guards));

        /// <summary>The trigger leads to the destination, while the guard is met by the arguments.</summary>
        public StateConfiguration PermitIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            TState destinationState,
            Func<TArg0, TArg1, TArg2, bool> guard,
            string? guardDescription = null) =>
            AddFixed(TriggerOf(trigger), destinationState, [Typed(guard, guardDescription)]);

        /// <summary>The trigger leads to the destination, while every guard is met by the arguments.</summary>
        public StateConfiguration PermitIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards) =>
            AddFixed(TriggerOf(trigger), destinationState, GuardsOf(guards));
    }
}
