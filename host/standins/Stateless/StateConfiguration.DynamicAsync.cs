using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger leads to the state that the asynchronous selector chooses.</summary>
        public StateConfiguration PermitDynamicAsync(
            TTrigger trigger,
            Func<Task<TState>> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(trigger, [], Chooser(destinationStateSelector, destinationStateSelectorDescription, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the asynchronous selector chooses from the argument.</summary>
        public StateConfiguration PermitDynamicAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Task<TState>> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), [], Chooser(destinationStateSelector, destinationStateSelectorDescription, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the asynchronous selector chooses, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIfAsync(
            TTrigger trigger,
            Func<Task<TState>> destinationStateSelector,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(trigger, [Guard.Of(guard, guardDescription)], Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the asynchronous selector chooses from the argument, while it meets the guard.</summary>
        public StateConfiguration PermitDynamicIfAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Task<TState>> destinationStateSelector,
            Func<TArg0, bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), [Typed(guard, guardDescription)], Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger runs an asynchronous action and moves nothing.</summary>
        public StateConfiguration InternalTransitionAsync(TTrigger trigger, Func<Task> internalAction) =>
            AddInternal(trigger, [], AwaitedStep(internalAction));

        /// <summary>The trigger runs an asynchronous action and moves nothing, while the guard is met.</summary>
        public StateConfiguration InternalTransitionAsyncIf(
            TTrigger trigger,
            Func<bool> guard,
            Func<Task> internalAction,
            string? guardDescription = null) =>
            AddInternal(trigger, [Guard.Of(guard, guardDescription)], AwaitedStep(internalAction));

        /// <summary>The trigger runs an asynchronous action and moves nothing.</summary>
        public StateConfiguration InternalTransitionAsync(TTrigger trigger, Func<Transition, Task> internalAction) =>
            AddInternal(trigger, [], AwaitedStep(internalAction));

        /// <summary>The trigger runs an asynchronous action and moves nothing, while the guard is met.</summary>
        public StateConfiguration InternalTransitionAsyncIf(
            TTrigger trigger,
            Func<bool> guard,
            Func<Transition, Task> internalAction,
            string? guardDescription = null) =>
            AddInternal(trigger, [Guard.Of(guard, guardDescription)], AwaitedStep(internalAction));

        /// <summary>The trigger runs an asynchronous action and moves nothing; the action receives one argument.</summary>
        public StateConfiguration InternalTransitionAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Transition, Task> internalAction) =>
            AddInternal(TriggerOf(trigger), [], AwaitedStep(internalAction));

        /// <summary>The trigger runs an asynchronous action and moves nothing, while the guard is met; the action receives one argument.</summary>
        public StateConfiguration InternalTransitionAsyncIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, bool> guard,
            Func<TArg0, Transition, Task> internalAction,
            string? guardDescription = null) =>
            AddInternal(TriggerOf(trigger), [Typed(guard, guardDescription)], AwaitedStep(internalAction));

        /// <summary>The trigger runs an asynchronous action and moves nothing; the action receives two arguments.</summary>
        public StateConfiguration InternalTransitionAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, Transition, Task> internalAction) =>
            AddInternal(TriggerOf(trigger), [], AwaitedStep(internalAction));

        /// <summary>The trigger runs an asynchronous action and moves nothing, while the guard is met; the action receives two arguments.</summary>
        public StateConfiguration InternalTransitionAsyncIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, bool> guard,
            Func<TArg0, TArg1, Transition, Task> internalAction,
            string? guardDescription = null) =>
            AddInternal(TriggerOf(trigger), [Typed(guard, guardDescription)], AwaitedStep(internalAction));

        /// <summary>The trigger runs an asynchronous action and moves nothing; the action receives three arguments.</summary>
        public StateConfiguration InternalTransitionAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, Transition, Task> internalAction) =>
            AddInternal(TriggerOf(trigger), [], AwaitedStep(internalAction));

        /// <summary>The trigger runs an asynchronous action and moves nothing, while the guard is met; the action receives three arguments.</summary>
        public StateConfiguration InternalTransitionAsyncIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, bool> guard,
            Func<TArg0, TArg1, TArg2, Transition, Task> internalAction,
            string? guardDescription = null) =>
            AddInternal(TriggerOf(trigger), [Typed(guard, guardDescription)], AwaitedStep(internalAction));
    }
}
