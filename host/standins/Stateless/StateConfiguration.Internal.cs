namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger runs an action and moves nothing.</summary>
        public StateConfiguration InternalTransition(TTrigger trigger, Action internalAction) =>
            AddInternal(trigger, [], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing.</summary>
        public StateConfiguration InternalTransition(TTrigger trigger, Action<Transition> internalAction) =>
            AddInternal(trigger, [], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing.</summary>
        public StateConfiguration InternalTransition<TArg0>(TTrigger trigger, Action<Transition> internalAction) =>
            AddInternal(trigger, [], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing; the action receives one argument.</summary>
        public StateConfiguration InternalTransition<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Action<TArg0, Transition> internalAction) =>
            AddInternal(TriggerOf(trigger), [], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing; the action receives two arguments.</summary>
        public StateConfiguration InternalTransition<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Action<TArg0, TArg1, Transition> internalAction) =>
            AddInternal(TriggerOf(trigger), [], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing; the action receives three arguments.</summary>
        public StateConfiguration InternalTransition<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Action<TArg0, TArg1, TArg2, Transition> internalAction) =>
            AddInternal(TriggerOf(trigger), [], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing, while the arguments meet the guard.</summary>
        public StateConfiguration InternalTransitionIf(
            TTrigger trigger,
            Func<object?[], bool> guard,
            Action internalAction,
            string? guardDescription = null) =>
            AddInternal(trigger, [Untyped(guard, guardDescription)], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing, while the arguments meet the guard.</summary>
        public StateConfiguration InternalTransitionIf(
            TTrigger trigger,
            Func<object?[], bool> guard,
            Action<Transition> internalAction,
            string? guardDescription = null) =>
            AddInternal(trigger, [Untyped(guard, guardDescription)], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing, while the guard is met; the action receives one argument.</summary>
        public StateConfiguration InternalTransitionIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, bool> guard,
            Action<TArg0, Transition> internalAction,
            string? guardDescription = null) =>
            AddInternal(TriggerOf(trigger), [Typed(guard, guardDescription)], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing, while the guard is met; the action receives two arguments.</summary>
        public StateConfiguration InternalTransitionIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, bool> guard,
            Action<TArg0, TArg1, Transition> internalAction,
            string? guardDescription = null) =>
            AddInternal(TriggerOf(trigger), [Typed(guard, guardDescription)], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing, while the guard is met; the action receives two arguments.</summary>
        public StateConfiguration InternalTransitionIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<object?[], bool> guard,
            Action<TArg0, TArg1, Transition> internalAction,
            string? guardDescription = null) =>
            AddInternal(TriggerOf(trigger), [Untyped(guard, guardDescription)], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing, while the guard is met; the action receives three arguments.</summary>
        public StateConfiguration InternalTransitionIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, bool> guard,
            Action<TArg0, TArg1, TArg2, Transition> internalAction,
            string? guardDescription = null) =>
            AddInternal(TriggerOf(trigger), [Typed(guard, guardDescription)], StepOf(internalAction));

        /// <summary>The trigger runs an action and moves nothing, while the guard is met; the action receives three arguments.</summary>
        public StateConfiguration InternalTransitionIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<object?[], bool> guard,
            Action<TArg0, TArg1, TArg2, Transition> internalAction,
            string? guardDescription = null) =>
            AddInternal(TriggerOf(trigger), [Untyped(guard, guardDescription)], StepOf(internalAction));
    }
}
