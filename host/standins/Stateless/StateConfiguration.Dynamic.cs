using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger leads to the state that the selector chooses.</summary>
        public StateConfiguration PermitDynamic(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(trigger, [], Chooser(destinationStateSelector, destinationStateSelectorDescription, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the argument.</summary>
        public StateConfiguration PermitDynamic<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), [], Chooser(destinationStateSelector, destinationStateSelectorDescription, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the arguments.</summary>
        public StateConfiguration PermitDynamic<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), [], Chooser(destinationStateSelector, destinationStateSelectorDescription, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the arguments.</summary>
        public StateConfiguration PermitDynamic<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), [], Chooser(destinationStateSelector, destinationStateSelectorDescription, possibleDestinationStates));
    }
}
