using Stateless.Reflection;

namespace Stateless;

/// <summary>A condition on a handler, with what to call it when it is not met.</summary>
internal sealed class Guard
{
    private readonly Func<object?[], bool>? now;
    private readonly Func<object?[], Task<bool>>? later;

    private Guard(Func<object?[], bool>? now, Func<object?[], Task<bool>>? later, Delegate given, string? description, bool typed)
    {
        this.now = now;
        this.later = later;
        TakesArguments = typed;
        Info = InvocationInfo.Of(given, description, later is not null);
    }

    public InvocationInfo Info { get; }

    public bool TakesArguments { get; }

    public bool MustBeAwaited => later is not null;

    public static Guard Of(Func<bool> guard, string? description)
    {
        ArgumentNullException.ThrowIfNull(guard);
        return new(_ => guard(), null, guard, description, typed: false);
    }

    public static Guard Of(Func<Task<bool>> guard, string? description)
    {
        ArgumentNullException.ThrowIfNull(guard);
        return new(null, _ => guard(), guard, description, typed: false);
    }

    /// <summary>A guard over the arguments; <paramref name="given"/> is the caller's own delegate, whose name describes it.</summary>
    public static Guard Typed(Func<object?[], bool> guard, Delegate? given, string? description)
    {
        ArgumentNullException.ThrowIfNull(given);
        return new(guard, null, given, description, typed: true);
    }

    /// <inheritdoc cref="Typed(Func{object?[], bool}, Delegate?, string?)"/>
    public static Guard Typed(Func<object?[], Task<bool>> guard, Delegate? given, string? description)
    {
        ArgumentNullException.ThrowIfNull(given);
        return new(null, guard, given, description, typed: true);
    }

    public bool IsMet(object?[] args) => now is null ? throw new InvalidOperationException(
        $"Guard '{Info.Description}' is asynchronous. Use an asynchronous query or Fire [FireAsync].") : now(args);

    public Task<bool> IsMetAsync(object?[] args) => later is null ? Task.FromResult(IsMet(args)) : later(args);
}
