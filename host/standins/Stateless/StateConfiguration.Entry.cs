namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Adds an action to run on entering this state.</summary>
        public StateConfiguration OnEntry(Action entryAction, string? entryActionDescription = null) =>
            AddEntry(StepOf(entryAction, entryActionDescription));

        /// <summary>Adds an action to run on entering this state.</summary>
        public StateConfiguration OnEntry(Action<Transition> entryAction, string? entryActionDescription = null) =>
            AddEntry(StepOf(entryAction, entryActionDescription));

        /// <summary>Adds an action to run on leaving this state.</summary>
        public StateConfiguration OnExit(Action exitAction, string? exitActionDescription = null) =>
            AddExit(StepOf(exitAction, exitActionDescription));

        /// <summary>Adds an action to run on leaving this state.</summary>
        public StateConfiguration OnExit(Action<Transition> exitAction, string? exitActionDescription = null) =>
            AddExit(StepOf(exitAction, exitActionDescription));

        /// <summary>Adds an action to run on entering this state because of the trigger.</summary>
        public StateConfiguration OnEntryFrom(TTrigger trigger, Action entryAction, string? entryActionDescription = null) =>
            AddEntry(StepOf(entryAction, entryActionDescription), trigger);

        /// <summary>Adds an action to run on entering this state because of the trigger.</summary>
        public StateConfiguration OnEntryFrom(TTrigger trigger, Action<Transition> entryAction, string? entryActionDescription = null) =>
            AddEntry(StepOf(entryAction, entryActionDescription), trigger);

        /// <summary>Adds an action to run on entering this state because of the trigger.</summary>
        public StateConfiguration OnEntryFrom(
            TriggerWithParameters trigger,
            Action<Transition> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(StepOf(entryAction, entryActionDescription), TriggerOf(trigger));

        /// <summary>Adds an action to run on entering this state because of the trigger; it receives one argument.</summary>
        public StateConfiguration OnEntryFrom<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Action<TArg0> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(StepOf(entryAction, entryActionDescription), TriggerOf(trigger));

        /// <summary>Adds an action to run on entering this state because of the trigger; it receives one argument and the transition.</summary>
        public StateConfiguration OnEntryFrom<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Action<TArg0, Transition> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(StepOf(entryAction, entryActionDescription), TriggerOf(trigger));

        /// <summary>Adds an action to run on entering this state because of the trigger; it receives two arguments.</summary>
        public StateConfiguration OnEntryFrom<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Action<TArg0, TArg1> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(StepOf(entryAction, entryActionDescription), TriggerOf(trigger));

        /// <summary>Adds an action to run on entering this state because of the trigger; it receives two arguments and the transition.</summary>
        public StateConfiguration OnEntryFrom<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Action<TArg0, TArg1, Transition> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(StepOf(entryAction, entryActionDescription), TriggerOf(trigger));

        /// <summary>Adds an action to run on entering this state because of the trigger; it receives three arguments.</summary>
        public StateConfiguration OnEntryFrom<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Action<TArg0, TArg1, TArg2> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(StepOf(entryAction, entryActionDescription), TriggerOf(trigger));

        /// <summary>Adds an action to run on entering this state because of the trigger; it receives three arguments and the transition.</summary>
        public StateConfiguration OnEntryFrom<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Action<TArg0, TArg1, TArg2, Transition> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(StepOf(entryAction, entryActionDescription), TriggerOf(trigger));
    }
}
