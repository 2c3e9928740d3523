using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger leads to the state that the selector chooses from the argument; without a guard, the same as PermitDynamic.</summary>
        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector) =>
            PermitDynamic(trigger, destinationStateSelector);

        /// <summary>The trigger leads to the state that the selector chooses from the argument, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), [Guard.Of(guard, guardDescription)], Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the argument, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            AddDynamic(TriggerOf(trigger), GuardsOf(guards), Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the argument, while it meets the guard.</summary>
        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            Func<TArg0, bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), [Typed(guard, guardDescription)], Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the argument, while every guard is met by the argument.</summary>
        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<TArg0, bool>, string>[] guards) =>
            AddDynamic(TriggerOf(trigger), GuardsOf(guards), Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the arguments, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), [Guard.Of(guard, guardDescription)], Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the arguments, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            AddDynamic(TriggerOf(trigger), GuardsOf(guards), Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the arguments, while they meet the guard.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            Func<TArg0, TArg1, bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), [Typed(guard, guardDescription)], Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the arguments, while every guard is met by the arguments.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            Tuple<Func<TArg0, TArg1, bool>, string>[] guards,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), GuardsOf(guards), Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the arguments, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), [Guard.Of(guard, guardDescription)], Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the arguments, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            AddDynamic(TriggerOf(trigger), GuardsOf(guards), Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the arguments, while they meet the guard.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            Func<TArg0, TArg1, TArg2, bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), [Typed(guard, guardDescription)], Chooser(destinationStateSelector, null, possibleDestinationStates));

        /// <summary>The trigger leads to the state that the selector chooses from the arguments, while every guard is met by the arguments.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards,
            DynamicStateInfos? possibleDestinationStates = null) =>
            AddDynamic(TriggerOf(trigger), GuardsOf(guards), Chooser(destinationStateSelector, null, possibleDestinationStates));
    }
}
