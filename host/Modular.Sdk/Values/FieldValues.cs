using System.Collections;
using NodaTime;

namespace Modular.Sdk.Values;

/// <summary>
/// Named values, immutable: the columns of a row, the arguments of a trigger, the sections of a report. A value is a
/// <see cref="string"/>, <see cref="long"/>, <see cref="decimal"/> (also money), <see cref="LocalDate"/>, <see cref="Instant"/>
/// or <see cref="bool"/>; a name that is absent and a name without a value are the same.
/// </summary>
public sealed class FieldValues : IEnumerable<KeyValuePair<string, object>>
{
    // Few names, most of them shared constants: a walk over an array beats a dictionary, and copying one costs little.
    private readonly KeyValuePair<string, object>[] pairs;

    private FieldValues(KeyValuePair<string, object>[] pairs) => this.pairs = pairs;

    /// <summary>No values.</summary>
    public static FieldValues Empty { get; } = new([]);

    /// <summary>The names that have a value, in the order in which they were first given.</summary>
    public IEnumerable<string> Names => pairs.Select(pair => pair.Key);

    /// <summary>Makes values from pairs; pairs without a value are left out.</summary>
    /// <param name="pairs">Name and value; a later pair replaces an earlier one of the same name.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentException">A value's type is not allowed.</exception>
    public static FieldValues From(IEnumerable<KeyValuePair<string, object?>> pairs)
    {
        var kept = new List<KeyValuePair<string, object>>();
        foreach (var (name, value) in pairs)
        {
            var at = kept.FindIndex(pair => pair.Key == name);
            if (at >= 0)
            {
                kept.RemoveAt(at);
            }

            if (value is not null)
            {
                kept.Add(new(name, Accept(name, value)));
            }
        }

        return new FieldValues([.. kept]);
    }

    /// <summary>Makes values from pairs whose names are known to differ, for example the columns of a row.</summary>
    /// <param name="count">Number of pairs.</param>
    /// <param name="pair">The pair at a place from 0; one without a value is left out.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentException">A value's type is not allowed.</exception>
    public static FieldValues OfDistinct(int count, Func<int, KeyValuePair<string, object?>> pair)
    {
        var kept = new KeyValuePair<string, object>[count];
        var size = 0;
        for (var i = 0; i < count; i++)
        {
            var (name, value) = pair(i);
            if (value is not null)
            {
                kept[size++] = new(name, Accept(name, value));
            }
        }

        return new FieldValues(kept[..size]);
    }

    /// <summary>Says whether the name has a value.</summary>
    /// <param name="name">The column or argument.</param>
    /// <returns>Whether it has a value.</returns>
    public bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>The value, or null when there is none.</summary>
    /// <param name="name">The column or argument.</param>
    /// <returns>The value as its own type.</returns>
    public object? Get(string name) => IndexOf(name) is >= 0 and var at ? pairs[at].Value : null;

    /// <summary>The text, choice or lookup, or null.</summary>
    /// <param name="name">The column or argument.</param>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public string? Text(string name) => (string?)Get(name);

    /// <summary>The whole number, or null.</summary>
    /// <param name="name">The column or argument.</param>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public long? Whole(string name) => (long?)Get(name);

    /// <summary>The decimal, or null.</summary>
    /// <param name="name">The column or argument.</param>
    /// <returns>The number, exact.</returns>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public decimal? Decimal(string name) => (decimal?)Get(name);

    /// <summary>The amount in euro, or null.</summary>
    /// <param name="name">The column or argument.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public Money? Money(string name) => Get(name) is { } value ? Values.Money.Of((decimal)value) : null;

    /// <summary>The calendar date, or null.</summary>
    /// <param name="name">The column or argument.</param>
    /// <returns>The date, in the tenant's time zone.</returns>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public LocalDate? Date(string name) => (LocalDate?)Get(name);

    /// <summary>The instant, or null.</summary>
    /// <param name="name">The column or argument.</param>
    /// <returns>The instant, UTC.</returns>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public Instant? Instant(string name) => (Instant?)Get(name);

    /// <summary>Yes or no; absent means no.</summary>
    /// <param name="name">The column or argument.</param>
    /// <returns>Whether the value is yes.</returns>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public bool Yes(string name) => (bool?)Get(name) ?? false;

    /// <summary>The same values with one set, or removed when the value is null.</summary>
    /// <param name="name">The column or argument.</param>
    /// <param name="value">One of the allowed types, <see cref="Values.Money"/>, <see cref="int"/>, or null.</param>
    /// <returns>New values.</returns>
    /// <exception cref="ArgumentException">The value's type is not allowed.</exception>
    public FieldValues With(string name, object? value)
    {
        var at = IndexOf(name);
        if (value is null)
        {
            return at < 0 ? this : new FieldValues([.. pairs.AsSpan(0, at), .. pairs.AsSpan(at + 1)]);
        }

        var pair = KeyValuePair.Create(name, Accept(name, value));
        if (at < 0)
        {
            return new FieldValues([.. pairs, pair]);
        }

        var changed = pairs.ToArray();
        changed[at] = pair;
        return new FieldValues(changed);
    }

    /// <summary>The same values, overlaid by others.</summary>
    /// <param name="other">Values that win.</param>
    /// <returns>New values.</returns>
    public FieldValues With(FieldValues other) => other.pairs.Aggregate(this, (all, pair) => all.With(pair.Key, pair.Value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => pairs.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            if (ReferenceEquals(pairs[i].Key, name) || pairs[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static object Accept(string name, object value) => value switch
    {
        string or long or decimal or LocalDate or NodaTime.Instant or bool => value,
        int whole => (long)whole,
        Money money => money.Amount,
        _ => throw new ArgumentException($"A value of type {value.GetType().Name} cannot be kept in '{name}'.", nameof(value)),
    };
}
