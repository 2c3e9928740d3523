namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Runs the activation actions of the current state, outermost superstate first. Called twice, it runs them twice.</summary>
    public void Activate() => ActivateAnyAsync(mayAwait: false).GetAwaiter().GetResult();

    /// <summary>Runs the activation actions of the current state, awaiting asynchronous ones.</summary>
    public Task ActivateAsync() => ActivateAnyAsync(mayAwait: true);

    /// <summary>Runs the deactivation actions of the current state, innermost first.</summary>
    public void Deactivate() => DeactivateAnyAsync(mayAwait: false).GetAwaiter().GetResult();

    /// <summary>Runs the deactivation actions of the current state, awaiting asynchronous ones.</summary>
    public Task DeactivateAsync() => DeactivateAnyAsync(mayAwait: true);

    private Task ActivateAnyAsync(bool mayAwait) => RunAsync(
        NodeOf(State).Outwards().Reverse().SelectMany(node => node.Activation), mayAwait, "Activate [ActivateAsync]");

    private Task DeactivateAnyAsync(bool mayAwait) => RunAsync(
        NodeOf(State).Outwards().SelectMany(node => node.Deactivation), mayAwait, "Deactivate [DeactivateAsync]");

    private async Task RunAsync(IEnumerable<Step<TState>> steps, bool mayAwait, string what)
    {
        var current = State;
        foreach (var step in steps)
            await step.RunAsync(current, mayAwait, what).ConfigureAwait(RetainSynchronizationContext);
    }
}
