using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Turns the configuration into its public description.</summary>
    private sealed class Survey(StateMachine<TState, TTrigger> machine)
    {
        private readonly Dictionary<TState, StateInfo> infos = [];

        public StateMachineInfo Describe()
        {
            var configured = machine.nodes.Values;
            var destinations = configured.SelectMany(node => node.Handlers.Values).SelectMany(handlers => handlers)
                .OfType<FixedHandler>()
                .Select(handler => handler.Destination);
            foreach (var state in configured.Select(node => node.State).Concat(destinations))
                infos.TryAdd(state, new StateInfo(state));
            foreach (var (state, info) in infos)
                Fill(info, machine.NodeOf(state));
            return new([.. infos.Values], typeof(TState), typeof(TTrigger), new StateInfo(machine.initialState));
        }

        private void Fill(StateInfo info, Node node)
        {
            info.Superstate = node.Superstate is null ? null : infos[node.Superstate.State];
            info.Substates = [.. node.Substates.Select(substate => infos[substate.State])];
            info.EntryActions = [.. node.Entry.Select(entry => new ActionInfo(
                entry.Step.Info, entry.HasTrigger ? entry.Trigger!.ToString() : null))];
            info.ExitActions = [.. node.Exit.Select(step => step.Info)];
            info.ActivateActions = [.. node.Activation.Select(step => step.Info)];
            info.DeactivateActions = [.. node.Deactivation.Select(step => step.Info)];
            info.FixedTransitions = [.. node.Handlers.Values.SelectMany(FixedOf)];
            info.DynamicTransitions = [.. Each<DynamicHandler>(node).Select(handler => DynamicTransitionInfo.Create(
                handler.Trigger, GuardsOf(handler), handler.Selector.Info, handler.Selector.Possible))];
            info.IgnoredTriggers = [.. Each<IgnoringHandler>(node).Select(handler => new IgnoredTransitionInfo(
                new(handler.Trigger), GuardsOf(handler)))];

            IEnumerable<FixedTransitionInfo> FixedOf(List<Handler> handlers) =>
            [
                .. handlers.OfType<FixedHandler>().Select(handler => Fixed(handler, infos[handler.Destination])),
                .. handlers.OfType<ReentryHandler>().Select(handler => Fixed(handler, info)),
                .. handlers.OfType<InternalHandler>().Select(handler => Fixed(handler, info)),
            ];
        }

        private static FixedTransitionInfo Fixed(Handler handler, StateInfo destination) =>
            new(new(handler.Trigger), GuardsOf(handler), destination, handler is InternalHandler);

        private static IEnumerable<InvocationInfo> GuardsOf(Handler handler) => handler.Guards.Select(guard => guard.Info);

        private static IEnumerable<T> Each<T>(Node node)
            where T : Handler => node.Handlers.Values.SelectMany(handlers => handlers).OfType<T>();
    }
}
