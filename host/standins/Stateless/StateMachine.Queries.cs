namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>What may be fired now; guards over arguments are asked with defaults.</summary>
    /// <exception cref="InvalidOperationException">A guard is asynchronous.</exception>
    public IEnumerable<TTrigger> PermittedTriggers => GetPermittedTriggers();

    /// <summary>What may be fired now; guards over arguments are asked with defaults.</summary>
    public Task<IEnumerable<TTrigger>> PermittedTriggersAsync => GetPermittedTriggersAsync();

    /// <summary>What may be fired with these arguments: in the state and then in each superstate, each trigger once.</summary>
    /// <exception cref="InvalidOperationException">A guard is asynchronous.</exception>
    public IEnumerable<TTrigger> GetPermittedTriggers(params object?[] args) =>
        Permitted(handler => Array.TrueForAll(Array.ConvertAll(handler.Guards, guard => guard.IsMet(args ?? [])), met => met));

    /// <summary>What may be fired with these arguments; asynchronous guards are awaited.</summary>
    public async Task<IEnumerable<TTrigger>> GetPermittedTriggersAsync(params object?[] args)
    {
        List<TTrigger> permitted = [];
        foreach (var (trigger, handlers) in NodeOf(State).Outwards().SelectMany(node => node.Handlers))
        {
            foreach (var handler in handlers)
            {
                var unmet = await handler.UnmetAsync(args ?? [], RetainSynchronizationContext).ConfigureAwait(RetainSynchronizationContext);
                if (unmet.Count == 0 && !permitted.Contains(trigger))
                    permitted.Add(trigger);
            }
        }

        return permitted;
    }

    /// <summary>What may be fired with these arguments, with the argument types declared for each.</summary>
    public async Task<IEnumerable<TriggerDetails<TState, TTrigger>>> GetDetailedPermittedTriggers(params object?[] args)
    {
        var permitted = await GetPermittedTriggersAsync(args).ConfigureAwait(RetainSynchronizationContext);
        return [.. permitted.Select(trigger => new TriggerDetails<TState, TTrigger>(trigger, declared.GetValueOrDefault(trigger)))];
    }

    private List<TTrigger> Permitted(Predicate<Handler> isMet) =>
    [
        .. NodeOf(State).Outwards()
            .SelectMany(node => node.Handlers)
            .Where(entry => entry.Value.FindAll(isMet).Count > 0)
            .Select(entry => entry.Key)
            .Distinct(),
    ];

    /// <summary>What may be fired, for <see cref="ToString"/>: asynchronous guards count as met.</summary>
    private List<TTrigger> Presumed() => Permitted(handler => Array.TrueForAll(
        handler.Guards,
        guard => guard.MustBeAwaited || guard.IsMet([])));

    /// <summary>What may be fired instead of a refused trigger, whose exception must not be replaced by one from another trigger's guard.</summary>
    private List<TTrigger> Alternatives() => Permitted(handler =>
    {
        try
        {
            return Array.TrueForAll(handler.Guards, guard => guard.MustBeAwaited || guard.TakesArguments || guard.IsMet([]));
        }
        catch (Exception)
        {
            return false;
        }
    });
}
