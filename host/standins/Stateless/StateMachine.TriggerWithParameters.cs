namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>A trigger with the types of the arguments it must be fired with.</summary>
    public class TriggerWithParameters
    {
        private readonly Type[] argumentTypes;

        /// <summary>Declares the argument types of a trigger.</summary>
        /// <exception cref="ArgumentNullException">The types are null.</exception>
        public TriggerWithParameters(TTrigger underlyingTrigger, params Type[] argumentTypes)
        {
            ArgumentNullException.ThrowIfNull(argumentTypes);
            Trigger = underlyingTrigger;
            this.argumentTypes = argumentTypes;
        }

        /// <summary>The types, in order.</summary>
        public IEnumerable<Type> ArgumentTypes => argumentTypes;

        /// <summary>The trigger itself.</summary>
        public TTrigger Trigger { get; }

        /// <summary>Refuses arguments that do not fit. None at all is accepted: delegates then receive defaults.</summary>
        /// <exception cref="ArgumentException">There are too many or too few, or one is of another type.</exception>
        public void ValidateParameters(object?[] args)
        {
            ArgumentNullException.ThrowIfNull(args);
            Arguments.Check(args, argumentTypes);
        }
    }
}
