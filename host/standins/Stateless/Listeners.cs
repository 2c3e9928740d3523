namespace Stateless;

/// <summary>Those who want to hear of something: synchronous ones first, then asynchronous ones, one after the other.</summary>
internal sealed class Listeners<T>
{
    private readonly List<Action<T>> now = [];
    private readonly List<Func<T, Task>> later = [];

    public void Add(Action<T> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        now.Add(listener);
    }

    public void Add(Func<T, Task> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        later.Add(listener);
    }

    public async Task RaiseAsync(T subject, bool mayAwait, bool retainContext)
    {
        foreach (var listener in now)
            listener(subject);
        if (later.Count > 0 && !mayAwait)
            throw new InvalidOperationException("An event has an asynchronous listener. Use asynchronous version of Fire [FireAsync].");
        foreach (var listener in later)
            await listener(subject).ConfigureAwait(retainContext);
    }
}
