using Stateless.Reflection;

namespace Stateless;

/// <summary>One thing to do on the way: synchronous, or to be awaited.</summary>
internal sealed class Step<T>
{
    private readonly Action<T>? now;
    private readonly Func<T, Task>? later;

    public Step(Action<T> action, Delegate given, string? description)
    {
        now = action;
        Info = InvocationInfo.Of(given, description, awaited: false);
    }

    public Step(Func<T, Task> action, Delegate given, string? description)
    {
        later = action;
        Info = InvocationInfo.Of(given, description, awaited: true);
    }

    public InvocationInfo Info { get; }

    /// <summary>Without leave to await, an asynchronous step is refused when it is reached and not before.</summary>
    public Task RunAsync(T subject, bool mayAwait, string what = "Fire [FireAsync]")
    {
        if (later is null)
        {
            now!(subject);
            return Task.CompletedTask;
        }

        return mayAwait
            ? later(subject)
            : throw new InvalidOperationException($"'{Info.Description}' is asynchronous. Use asynchronous version of {what}.");
    }
}
