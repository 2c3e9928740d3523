using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger leads to the state that the selector chooses, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(trigger, [Guard.Of(guard, guardDescription)], Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(trigger, [Guard.Of(guard, guardDescription)], Chooser(destinationStateSelector, destinationStateSelectorDescription, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            AddDynamic(trigger, GuardsOf(guards), Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            AddDynamic(trigger, GuardsOf(guards), Chooser(destinationStateSelector, destinationStateSelectorDescription, possibleDestinationStates));
    }
}
