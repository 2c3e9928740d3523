namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        private static TTrigger TriggerOf(TriggerWithParameters trigger)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return trigger.Trigger;
        }

        private static Guard Untyped(Func<object?[], bool> guard, string? description) => Guard.Typed(guard, guard, description);

        private static Guard[] GuardsOf(Tuple<Func<bool>, string>[] guards) =>
            Array.ConvertAll(guards, guard => Guard.Of(guard.Item1, guard.Item2));

        private static Guard[] GuardsOf<TArg0>(Tuple<Func<TArg0, bool>, string>[] guards) =>
            Array.ConvertAll(guards, guard => Typed(guard.Item1, guard.Item2));

        private static Guard[] GuardsOf<TArg0, TArg1>(Tuple<Func<TArg0, TArg1, bool>, string>[] guards) =>
            Array.ConvertAll(guards, guard => Typed(guard.Item1, guard.Item2));

        private static Guard[] GuardsOf<TArg0, TArg1, TArg2>(Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards) =>
            Array.ConvertAll(guards, guard => Typed(guard.Item1, guard.Item2));

        private static Guard Typed<TArg0>(Func<TArg0, bool> guard, string? description) =>
            Guard.Typed(args => guard(Arguments.At<TArg0>(args, 0)), guard, description);

        private static Guard Typed<TArg0, TArg1>(Func<TArg0, TArg1, bool> guard, string? description) =>
            Guard.Typed(args => guard(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1)), guard, description);

        private static Guard Typed<TArg0, TArg1, TArg2>(Func<TArg0, TArg1, TArg2, bool> guard, string? description) =>
            Guard.Typed(args => guard(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1), Arguments.At<TArg2>(args, 2)), guard, description);

        private static Guard[] GuardsOf(Tuple<Func<Task<bool>>, string>[] guards) =>
            Array.ConvertAll(guards, guard => Guard.Of(guard.Item1, guard.Item2));

        private static Guard[] GuardsOf<TArg0>(Tuple<Func<TArg0, Task<bool>>, string>[] guards) =>
            Array.ConvertAll(guards, guard => Typed(guard.Item1, guard.Item2));

        private static Guard[] GuardsOf<TArg0, TArg1>(Tuple<Func<TArg0, TArg1, Task<bool>>, string>[] guards) =>
            Array.ConvertAll(guards, guard => Typed(guard.Item1, guard.Item2));

        private static Guard[] GuardsOf<TArg0, TArg1, TArg2>(Tuple<Func<TArg0, TArg1, TArg2, Task<bool>>, string>[] guards) =>
            Array.ConvertAll(guards, guard => Typed(guard.Item1, guard.Item2));

        private static Guard Typed<TArg0>(Func<TArg0, Task<bool>> guard, string? description) =>
            Guard.Typed(args => guard(Arguments.At<TArg0>(args, 0)), guard, description);

        private static Guard Typed<TArg0, TArg1>(Func<TArg0, TArg1, Task<bool>> guard, string? description) =>
            Guard.Typed(args => guard(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1)), guard, description);

        private static Guard Typed<TArg0, TArg1, TArg2>(Func<TArg0, TArg1, TArg2, Task<bool>> guard, string? description) =>
            Guard.Typed(args => guard(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1), Arguments.At<TArg2>(args, 2)), guard, description);
    }
}
