namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The move from a state just entered to the substate it starts in.</summary>
    public class InitialTransition : Transition
    {
        /// <summary>Describes the move.</summary>
        public InitialTransition(TState source, TState destination, TTrigger trigger, object?[]? parameters = null)
            : base(source, destination, trigger, parameters)
        {
        }
    }
}
