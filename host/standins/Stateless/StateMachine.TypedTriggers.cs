namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>A trigger that is fired with one argument.</summary>
    /// <typeparam name="TArg0">The type of the first argument.</typeparam>
    public class TriggerWithParameters<TArg0> : TriggerWithParameters
    {
        /// <summary>Declares the argument type of a trigger.</summary>
        public TriggerWithParameters(TTrigger underlyingTrigger)
            : base(underlyingTrigger, typeof(TArg0))
        {
        }
    }

    /// <summary>A trigger that is fired with two arguments.</summary>
    /// <typeparam name="TArg0">The type of the first argument.</typeparam>
    /// <typeparam name="TArg1">The type of the second argument.</typeparam>
    public class TriggerWithParameters<TArg0, TArg1> : TriggerWithParameters
    {
        /// <summary>Declares the argument types of a trigger.</summary>
        public TriggerWithParameters(TTrigger underlyingTrigger)
            : base(underlyingTrigger, typeof(TArg0), typeof(TArg1))
        {
        }
    }

    /// <summary>A trigger that is fired with three arguments.</summary>
    /// <typeparam name="TArg0">The type of the first argument.</typeparam>
    /// <typeparam name="TArg1">The type of the second argument.</typeparam>
    /// <typeparam name="TArg2">The type of the third argument.</typeparam>
    public class TriggerWithParameters<TArg0, TArg1, TArg2> : TriggerWithParameters
    {
        /// <summary>Declares the argument types of a trigger.</summary>
        public TriggerWithParameters(TTrigger underlyingTrigger)
            : base(underlyingTrigger, typeof(TArg0), typeof(TArg1), typeof(TArg2))
        {
        }
    }
}
