namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Adds an asynchronous action to run on entering this state.</summary>
        public StateConfiguration OnEntryAsync(Func<Task> entryAction, string? entryActionDescription = null) =>
            AddEntry(AwaitedStep(entryAction, entryActionDescription));

        /// <summary>Adds an asynchronous action to run on entering this state.</summary>
        public StateConfiguration OnEntryAsync(Func<Transition, Task> entryAction, string? entryActionDescription = null) =>
            AddEntry(AwaitedStep(entryAction, entryActionDescription));

        /// <summary>Adds an asynchronous action to run on leaving this state.</summary>
        public StateConfiguration OnExitAsync(Func<Task> exitAction, string? exitActionDescription = null) =>
            AddExit(AwaitedStep(exitAction, exitActionDescription));

        /// <summary>Adds an asynchronous action to run on leaving this state.</summary>
        public StateConfiguration OnExitAsync(Func<Transition, Task> exitAction, string? exitActionDescription = null) =>
            AddExit(AwaitedStep(exitAction, exitActionDescription));

        /// <summary>Adds an asynchronous action to run on entering this state because of the trigger.</summary>
        public StateConfiguration OnEntryFromAsync(TTrigger trigger, Func<Task> entryAction, string? entryActionDescription = null) =>
            AddEntry(AwaitedStep(entryAction, entryActionDescription), trigger);

        /// <summary>Adds an asynchronous action to run on entering this state because of the trigger.</summary>
        public StateConfiguration OnEntryFromAsync(
            TTrigger trigger,
            Func<Transition, Task> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(AwaitedStep(entryAction, entryActionDescription), trigger);

        /// <summary>Adds an asynchronous action to run on entering this state because of the trigger; it receives one argument.</summary>
        public StateConfiguration OnEntryFromAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Task> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(AwaitedStep(entryAction, entryActionDescription), TriggerOf(trigger));

        /// <summary>Adds an asynchronous action to run on entering this state because of the trigger; it receives one argument and the transition.</summary>
        public StateConfiguration OnEntryFromAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Transition, Task> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(AwaitedStep(entryAction, entryActionDescription), TriggerOf(trigger));

        /// <summary>Adds an asynchronous action to run on entering this state because of the trigger; it receives two arguments.</summary>
        public StateConfiguration OnEntryFromAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, Task> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(AwaitedStep(entryAction, entryActionDescription), TriggerOf(trigger));

        /// <summary>Adds an asynchronous action to run on entering this state because of the trigger; it receives two arguments and the transition.</summary>
        public StateConfiguration OnEntryFromAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, Transition, Task> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(AwaitedStep(entryAction, entryActionDescription), TriggerOf(trigger));

        /// <summary>Adds an asynchronous action to run on entering this state because of the trigger; it receives three arguments.</summary>
        public StateConfiguration OnEntryFromAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, Task> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(AwaitedStep(entryAction, entryActionDescription), TriggerOf(trigger));

        /// <summary>Adds an asynchronous action to run on entering this state because of the trigger; it receives three arguments and the transition.</summary>
        public StateConfiguration OnEntryFromAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, Transition, Task> entryAction,
            string? entryActionDescription = null) =>
            AddEntry(AwaitedStep(entryAction, entryActionDescription), TriggerOf(trigger));
    }
}
