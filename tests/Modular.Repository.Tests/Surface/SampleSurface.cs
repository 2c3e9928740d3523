namespace Modular.Repository.Tests.Surface;

/// <summary>Shows one member of each kind.</summary>
internal abstract class SampleSurface<T> : IDisposable
{
    public const int Most = 7;

    private readonly int hidden = Most;

    protected SampleSurface()
    {
    }

    public required string? Name { get; init; }

    public abstract T Value { get; }

    public long? this[int index] => index + hidden;

    public static bool Parse(string text, out decimal value) => decimal.TryParse(text, out value);

    public abstract IReadOnlyList<string?> Find<TKey>(TKey key, string? fallback = null, int limit = 3);

    public abstract void Dispose();

    protected abstract void Note(string[] names);
}
