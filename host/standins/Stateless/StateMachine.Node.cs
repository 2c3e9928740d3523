namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Everything configured for one state.</summary>
    internal sealed class Node(TState state)
    {
        private readonly Dictionary<TTrigger, List<Handler>> handlers = [];

        public TState State { get; } = state;

        public Node? Superstate { get; set; }

        public List<Node> Substates { get; } = [];

        public bool HasInitial { get; private set; }

        public TState? Initial { get; private set; }

        public List<EntryStep> Entry { get; } = [];

        public List<Step<Transition>> Exit { get; } = [];

        public List<Step<TState>> Activation { get; } = [];

        public List<Step<TState>> Deactivation { get; } = [];

        /// <summary>Triggers in order of first configuration, each with its handlers in order.</summary>
        public IReadOnlyDictionary<TTrigger, List<Handler>> Handlers => handlers;

        public void Add(Handler handler)
        {
            if (!handlers.TryGetValue(handler.Trigger, out var list))
                handlers.Add(handler.Trigger, list = []);
            list.Add(handler);
        }

        public void StartIn(TState target)
        {
            if (HasInitial)
                throw new InvalidOperationException($"State '{State}' already has an initial transition, to '{Initial}'.");
            HasInitial = true;
            Initial = target;
        }

        /// <summary>Itself and then each superstate, inner to outer.</summary>
        public IEnumerable<Node> Outwards()
        {
            for (var node = this; node is not null; node = node.Superstate)
                yield return node;
        }

        public bool IsWithin(TState other) => Outwards().Any(node => node.State.Equals(other));
    }

    /// <summary>An entry action; with a trigger, it runs only when that trigger caused the entry.</summary>
    internal sealed record EntryStep(Step<Transition> Step, bool HasTrigger, TTrigger? Trigger)
    {
        public bool AppliesTo(Transition transition) => !HasTrigger || transition.Trigger.Equals(Trigger);
    }
}
