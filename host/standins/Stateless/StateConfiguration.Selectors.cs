using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        private static Selector Chooser(Func<TState> choose, string? description, DynamicStateInfos? possible) =>
            Selector.Of(_ => choose(), choose, description, possible);

        private static Selector Chooser<TArg0>(Func<TArg0, TState> choose, string? description, DynamicStateInfos? possible) =>
            Selector.Of(args => choose(Arguments.At<TArg0>(args, 0)), choose, description, possible);

        private static Selector Chooser<TArg0, TArg1>(Func<TArg0, TArg1, TState> choose, string? description, DynamicStateInfos? possible) =>
            Selector.Of(args => choose(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1)), choose, description, possible);

        private static Selector Chooser<TArg0, TArg1, TArg2>(Func<TArg0, TArg1, TArg2, TState> choose, string? description, DynamicStateInfos? possible) =>
            Selector.Of(args => choose(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1), Arguments.At<TArg2>(args, 2)), choose, description, possible);

        private static Selector Chooser(Func<Task<TState>> choose, string? description, DynamicStateInfos? possible) =>
            Selector.Of(_ => choose(), choose, description, possible);

        private static Selector Chooser<TArg0>(Func<TArg0, Task<TState>> choose, string? description, DynamicStateInfos? possible) =>
            Selector.Of(args => choose(Arguments.At<TArg0>(args, 0)), choose, description, possible);
    }
}
