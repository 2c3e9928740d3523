using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    internal sealed class FixedHandler(TTrigger trigger, Guard[] guards, TState destination) : Handler(trigger, guards)
    {
        public TState Destination { get; } = destination;
    }

    internal sealed class ReentryHandler(TTrigger trigger, Guard[] guards, TState destination) : Handler(trigger, guards)
    {
        public TState Destination { get; } = destination;
    }

    internal sealed class IgnoringHandler(TTrigger trigger, Guard[] guards) : Handler(trigger, guards);

    internal sealed class InternalHandler(TTrigger trigger, Guard[] guards, Step<Transition> action) : Handler(trigger, guards)
    {
        public Step<Transition> Action { get; } = action;
    }

    internal sealed class DynamicHandler(TTrigger trigger, Guard[] guards, Selector selector) : Handler(trigger, guards)
    {
        public Selector Selector { get; } = selector;
    }

    /// <summary>Chooses a destination from the arguments, once, after the guards.</summary>
    internal sealed record Selector(
        Func<object?[], TState>? Now,
        Func<object?[], Task<TState>>? Later,
        InvocationInfo Info,
        DynamicStateInfos? Possible)
    {
        public static Selector Of(Func<object?[], TState> choose, Delegate? given, string? description, DynamicStateInfos? possible)
        {
            ArgumentNullException.ThrowIfNull(given);
            return new(choose, null, InvocationInfo.Of(given, description, awaited: false), possible);
        }

        public static Selector Of(Func<object?[], Task<TState>> choose, Delegate? given, string? description, DynamicStateInfos? possible)
        {
            ArgumentNullException.ThrowIfNull(given);
            return new(null, choose, InvocationInfo.Of(given, description, awaited: true), possible);
        }

        /// <summary>Refused before anything is left, so that no exception can be lost in a task nobody awaits.</summary>
        public Task<TState> ChooseAsync(object?[] args, bool mayAwait)
        {
            if (Now is not null)
                return Task.FromResult(Now(args));
            return mayAwait
                ? Later!(args)
                : throw new InvalidOperationException(
                    $"The destination of '{Info.Description}' is asynchronous. Use asynchronous version of Fire [FireAsync].");
        }
    }
}
