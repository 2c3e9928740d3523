namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Adds an action to run when the machine is activated in this state or a substate.</summary>
        public StateConfiguration OnActivate(Action activateAction, string? activateActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(activateAction);
            node.Activation.Add(new(_ => activateAction(), activateAction, activateActionDescription));
            return this;
        }

        /// <summary>Adds an asynchronous action to run when the machine is activated in this state or a substate.</summary>
        public StateConfiguration OnActivateAsync(Func<Task> activateAction, string? activateActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(activateAction);
            node.Activation.Add(new(_ => activateAction(), activateAction, activateActionDescription));
            return this;
        }

        /// <summary>Adds an action to run when the machine is deactivated in this state or a substate.</summary>
        public StateConfiguration OnDeactivate(Action deactivateAction, string? deactivateActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(deactivateAction);
            node.Deactivation.Add(new(_ => deactivateAction(), deactivateAction, deactivateActionDescription));
            return this;
        }

        /// <summary>Adds an asynchronous action to run when the machine is deactivated in this state or a substate.</summary>
        public StateConfiguration OnDeactivateAsync(Func<Task> deactivateAction, string? deactivateActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(deactivateAction);
            node.Deactivation.Add(new(_ => deactivateAction(), deactivateAction, deactivateActionDescription));
            return this;
        }
    }
}
