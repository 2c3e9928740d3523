namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>A move from one state to another, and what caused it.</summary>
    public class Transition
    {
        /// <summary>Describes a move.</summary>
        public Transition(TState source, TState destination, TTrigger trigger, object?[]? parameters = null)
        {
            Source = source;
            Destination = destination;
            Trigger = trigger;
            Parameters = parameters ?? [];
        }

        /// <summary>The state that is left.</summary>
        public TState Source { get; }

        /// <summary>The state that is entered.</summary>
        public TState Destination { get; }

        /// <summary>What was fired.</summary>
        public TTrigger Trigger { get; }

        /// <summary>Whether source and destination are the same state.</summary>
        public bool IsReentry => Source.Equals(Destination);

        /// <summary>What the trigger was fired with; never null.</summary>
        public object?[] Parameters { get; }
    }
}
