namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger leads to the destination, while the asynchronous guard is met.</summary>
        public StateConfiguration PermitIfAsync(
            TTrigger trigger,
            TState destinationState,
            Func<Task<bool>> guard,
            string? guardDescription = null) =>
            AddFixed(trigger, destinationState, [Guard.Of(guard, guardDescription)]);

        /// <summary>The trigger leads to the destination, while every asynchronous guard is met.</summary>
        public StateConfiguration PermitIfAsync(
            TTrigger trigger,
            TState destinationState,
            params Tuple<Func<Task<bool>>, string>[] guards) =>
            AddFixed(trigger, destinationState, GuardsOf(guards));

        /// <summary>The trigger leads to the destination, while the asynchronous guard is met by the argument.</summary>
        public StateConfiguration PermitIfAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            TState destinationState,
            Func<TArg0, Task<bool>> guard,
            string? guardDescription = null) =>
            AddFixed(TriggerOf(trigger), destinationState, [Typed(guard, guardDescription)]);

        /// <summary>The trigger leads to the destination, while every asynchronous guard is met by the argument.</summary>
        public StateConfiguration PermitIfAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, Task<bool>>, string>[] guards) =>
            AddFixed(TriggerOf(trigger), destinationState, GuardsOf(guards));

        /// <summary>The trigger leads to the destination, while the asynchronous guard is met by the arguments.</summary>
        public StateConfiguration PermitIfAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            TState destinationState,
            Func<TArg0, TArg1, Task<bool>> guard,
            string? guardDescription = null) =>
            AddFixed(TriggerOf(trigger), destinationState, [Typed(guard, guardDescription)]);

        /// <summary>The trigger leads to the destination, while every asynchronous guard is met by the arguments.</summary>
        public StateConfiguration PermitIfAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, TArg1, Task<bool>>, string>[] guards) =>
            AddFixed(TriggerOf(trigger), destinationState, GuardsOf(guards));

        /// <summary>The trigger leads to the destination, while the asynchronous guard is met by the arguments.</summary>
        public StateConfiguration PermitIfAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            TState destinationState,
            Func<TArg0, TArg1, TArg2, Task<bool>> guard,
            string? guardDescription = null) =>
            AddFixed(TriggerOf(trigger), destinationState, [Typed(guard, guardDescription)]);

        /// <summary>The trigger leads to the destination, while every asynchronous guard is met by the arguments.</summary>
        public StateConfiguration PermitIfAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, TArg1, TArg2, Task<bool>>, string>[] guards) =>
            AddFixed(TriggerOf(trigger), destinationState, GuardsOf(guards));

        /// <summary>The trigger leaves and enters this state again, while the asynchronous guard is met.</summary>
        public StateConfiguration PermitReentryIfAsync(TTrigger trigger, Func<Task<bool>> guard, string? guardDescription = null) =>
            AddReentry(trigger, [Guard.Of(guard, guardDescription)]);

        /// <summary>The trigger leaves and enters this state again, while every asynchronous guard is met.</summary>
        public StateConfiguration PermitReentryIfAsync(TTrigger trigger, params Tuple<Func<Task<bool>>, string>[] guards) =>
            AddReentry(trigger, GuardsOf(guards));

        /// <summary>The trigger leaves and enters this state again, while the asynchronous guard is met by the argument.</summary>
        public StateConfiguration PermitReentryIfAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Task<bool>> guard,
            string? guardDescription = null) =>
            AddReentry(TriggerOf(trigger), [Typed(guard, guardDescription)]);

        /// <summary>The trigger leaves and enters this state again, while every asynchronous guard is met by the argument.</summary>
        public StateConfiguration PermitReentryIfAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            params Tuple<Func<TArg0, Task<bool>>, string>[] guards) =>
            AddReentry(TriggerOf(trigger), GuardsOf(guards));

        /// <summary>The trigger leaves and enters this state again, while the asynchronous guard is met by the arguments.</summary>
        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, Task<bool>> guard,
            string? guardDescription = null) =>
            AddReentry(TriggerOf(trigger), [Typed(guard, guardDescription)]);

        /// <summary>The trigger leaves and enters this state again, while every asynchronous guard is met by the arguments.</summary>
        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            params Tuple<Func<TArg0, TArg1, Task<bool>>, string>[] guards) =>
            AddReentry(TriggerOf(trigger), GuardsOf(guards));

        /// <summary>The trigger leaves and enters this state again, while the asynchronous guard is met by the arguments.</summary>
        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, Task<bool>> guard,
            string? guardDescription = null) =>
            AddReentry(TriggerOf(trigger), [Typed(guard, guardDescription)]);

        /// <summary>The trigger leaves and enters this state again, while every asynchronous guard is met by the arguments.</summary>
        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            params Tuple<Func<TArg0, TArg1, TArg2, Task<bool>>, string>[] guards) =>
            AddReentry(TriggerOf(trigger), GuardsOf(guards));
    }
}
