namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>What one state does; every method adds to it and returns it.</summary>
    public partial class StateConfiguration
    {
        private readonly Node node;

        internal StateConfiguration(StateMachine<TState, TTrigger> machine, Node node)
        {
            Machine = machine;
            this.node = node;
        }

        /// <summary>The state that is configured.</summary>
        public TState State => node.State;

        /// <summary>The machine it belongs to.</summary>
        public StateMachine<TState, TTrigger> Machine { get; }

        /// <summary>Makes this a substate: what it does not handle itself, the superstate may.</summary>
        /// <exception cref="ArgumentException">The states would enclose each other.</exception>
        public StateConfiguration SubstateOf(TState superstate)
        {
            var super = Machine.Declare(superstate);
            if (super.IsWithin(State))
            {
                throw new ArgumentException(
                    $"Configuring '{State}' as a substate of '{superstate}' creates an illegal (nested) cyclic configuration.",
                    nameof(superstate));
            }

            node.Superstate?.Substates.Remove(node);
            node.Superstate = super;
            super.Substates.Add(node);
            return this;
        }

        /// <summary>Entering this state goes on into a direct substate.</summary>
        /// <exception cref="ArgumentException">The target is this state.</exception>
        /// <exception cref="InvalidOperationException">This state has an initial transition already.</exception>
        public StateConfiguration InitialTransition(TState targetState)
        {
            if (targetState.Equals(State))
                throw new ArgumentException("Setting the current state as the target destination is not allowed.", nameof(targetState));
            node.StartIn(targetState);
            return this;
        }

        private StateConfiguration AddFixed(TTrigger trigger, TState destinationState, Guard[] guards)
        {
            if (destinationState.Equals(State))
            {
                throw new ArgumentException(
                    "Permit() (and PermitIf()) require that the destination state is not equal to the source state. "
                        + "To accept a trigger without changing state, use either Ignore() or PermitReentry().",
                    nameof(destinationState));
            }

            return Add(new FixedHandler(trigger, guards, destinationState));
        }

        private StateConfiguration AddReentry(TTrigger trigger, Guard[] guards) => Add(new ReentryHandler(trigger, guards, State));

        private StateConfiguration AddIgnoring(TTrigger trigger, Guard[] guards) => Add(new IgnoringHandler(trigger, guards));

        private StateConfiguration AddInternal(TTrigger trigger, Guard[] guards, Step<Transition> action) =>
            Add(new InternalHandler(trigger, guards, action));

        private StateConfiguration AddDynamic(TTrigger trigger, Guard[] guards, Selector selector) =>
            Add(new DynamicHandler(trigger, guards, selector));

        private StateConfiguration Add(Handler handler)
        {
            node.Add(handler);
            return this;
        }

        private StateConfiguration AddEntry(Step<Transition> step)
        {
            node.Entry.Add(new(step, HasTrigger: false, default));
            return this;
        }

        private StateConfiguration AddEntry(Step<Transition> step, TTrigger trigger)
        {
            node.Entry.Add(new(step, HasTrigger: true, trigger));
            return this;
        }

        private StateConfiguration AddExit(Step<Transition> step)
        {
            node.Exit.Add(step);
            return this;
        }
    }
}
