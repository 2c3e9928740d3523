namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        private static Step<Transition> StepOf(Action action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(_ => action(), action, description);
        }

        private static Step<Transition> StepOf(Action<Transition> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(action, action, description);
        }

        private static Step<Transition> StepOf<TArg0>(Action<TArg0> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0)), action, description);
        }

        private static Step<Transition> StepOf<TArg0>(Action<TArg0, Transition> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0), move), action, description);
        }

        private static Step<Transition> StepOf<TArg0, TArg1>(Action<TArg0, TArg1> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0), Arguments.At<TArg1>(move.Parameters, 1)), action, description);
        }

        private static Step<Transition> StepOf<TArg0, TArg1>(Action<TArg0, TArg1, Transition> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0), Arguments.At<TArg1>(move.Parameters, 1), move), action, description);
        }

        private static Step<Transition> StepOf<TArg0, TArg1, TArg2>(Action<TArg0, TArg1, TArg2> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0), Arguments.At<TArg1>(move.Parameters, 1), Arguments.At<TArg2>(move.Parameters, 2)), action, description);
        }

        private static Step<Transition> StepOf<TArg0, TArg1, TArg2>(Action<TArg0, TArg1, TArg2, Transition> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0), Arguments.At<TArg1>(move.Parameters, 1), Arguments.At<TArg2>(move.Parameters, 2), move), action, description);
        }

        private static Step<Transition> AwaitedStep(Func<Task> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(_ => action(), action, description);
        }

        private static Step<Transition> AwaitedStep(Func<Transition, Task> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(action, action, description);
        }

        private static Step<Transition> AwaitedStep<TArg0>(Func<TArg0, Task> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0)), action, description);
        }

        private static Step<Transition> AwaitedStep<TArg0>(Func<TArg0, Transition, Task> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0), move), action, description);
        }

        private static Step<Transition> AwaitedStep<TArg0, TArg1>(Func<TArg0, TArg1, Task> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0), Arguments.At<TArg1>(move.Parameters, 1)), action, description);
        }

        private static Step<Transition> AwaitedStep<TArg0, TArg1>(Func<TArg0, TArg1, Transition, Task> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0), Arguments.At<TArg1>(move.Parameters, 1), move), action, description);
        }

        private static Step<Transition> AwaitedStep<TArg0, TArg1, TArg2>(Func<TArg0, TArg1, TArg2, Task> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0), Arguments.At<TArg1>(move.Parameters, 1), Arguments.At<TArg2>(move.Parameters, 2)), action, description);
        }

        private static Step<Transition> AwaitedStep<TArg0, TArg1, TArg2>(Func<TArg0, TArg1, TArg2, Transition, Task> action, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(action);
            return new(move => action(Arguments.At<TArg0>(move.Parameters, 0), Arguments.At<TArg1>(move.Parameters, 1), Arguments.At<TArg2>(move.Parameters, 2), move), action, description);
        }
    }
}
