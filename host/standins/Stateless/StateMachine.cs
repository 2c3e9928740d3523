using Stateless.Reflection;

namespace Stateless;

/// <summary>
/// States, triggers and the moves between them. Not thread-safe: use one machine per command and throw it away.
/// Guards must be pure: every guard of every candidate is evaluated, possibly more than once.
/// </summary>
/// <typeparam name="TState">The type of the states.</typeparam>
/// <typeparam name="TTrigger">The type of the triggers.</typeparam>
public partial class StateMachine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Dictionary<TState, Node> nodes = [];
    private readonly Dictionary<TTrigger, TriggerWithParameters> declared = [];
    private readonly Func<TState> accessor;
    private readonly Action<TState> mutator;
    private readonly FiringMode firingMode;
    private readonly TState initialState;

    /// <summary>A machine that keeps its own state and queues nested triggers.</summary>
    public StateMachine(TState initialState)
        : this(initialState, FiringMode.Queued)
    {
    }

    /// <summary>A machine that keeps its own state.</summary>
    public StateMachine(TState initialState, FiringMode firingMode)
    {
        var current = initialState;
        accessor = () => current;
        mutator = state => current = state;
        this.initialState = initialState;
        this.firingMode = firingMode;
    }

    /// <summary>A machine over state kept elsewhere; nested triggers are queued.</summary>
    /// <exception cref="ArgumentNullException">The accessor or the mutator is null.</exception>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator)
        : this(stateAccessor, stateMutator, FiringMode.Queued)
    {
    }

    /// <summary>
    /// A machine over state kept elsewhere. The accessor is called once here: <see cref="GetInfo"/> takes what it returns for the start state.
    /// </summary>
    /// <exception cref="ArgumentNullException">The accessor or the mutator is null.</exception>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator, FiringMode firingMode)
    {
        ArgumentNullException.ThrowIfNull(stateAccessor);
        ArgumentNullException.ThrowIfNull(stateMutator);
        accessor = stateAccessor;
        mutator = stateMutator;
        initialState = stateAccessor();
        this.firingMode = firingMode;
    }

    /// <summary>The current state, read from the accessor every time.</summary>
    public TState State
    {
        get => accessor();
        private set
        {
            stateWrites++;
            mutator(value);
        }
    }

    /// <summary>Whether asynchronous callbacks continue on the caller's synchronization context.</summary>
    public bool RetainSynchronizationContext { get; set; }

    /// <summary>Starts or continues the configuration of a state.</summary>
    public StateConfiguration Configure(TState state) => new(this, Declare(state));

    /// <summary>Whether the machine is in the state or in one of its substates.</summary>
    public bool IsInState(TState state) => NodeOf(State).IsWithin(state);

    /// <summary>A description of everything configured, for diagrams and checks.</summary>
    public StateMachineInfo GetInfo() => new Survey(this).Describe();

    /// <summary>The current state and what may be fired. Guards that must be awaited are taken as met.</summary>
    public override string ToString() =>
        $"StateMachine {{ State = {State}, PermittedTriggers = {{ {string.Join(", ", Presumed())} }}}}";

    private Node Declare(TState state)
    {
        if (!nodes.TryGetValue(state, out var node))
            nodes.Add(state, node = new Node(state));
        return node;
    }

    /// <summary>A state nobody configured has a node too, but is not remembered: asking must not change what GetInfo tells.</summary>
    private Node NodeOf(TState state) => nodes.TryGetValue(state, out var node) ? node : new Node(state);
}
