using System.Collections;
using System.Collections.Immutable;
using NodaTime;

namespace Modular.Sdk.Values;

/// <summary>
/// Named values, immutable: the columns of a row, the arguments of a trigger, the sections of a report. A value is a
/// <see cref="string"/>, <see cref="long"/>, <see cref="decimal"/> (also money), <see cref="LocalDate"/>, <see cref="Instant"/>
/// or <see cref="bool"/>; a name that is absent and a name without a value are the same.
/// </summary>
public sealed class FieldValues : IEnumerable<KeyValuePair<string, object>>
{
    private readonly ImmutableSortedDictionary<string, object> values;

    private FieldValues(ImmutableSortedDictionary<string, object> values) => this.values = values;

    /// <summary>No values.</summary>
    public static FieldValues Empty { get; } = new(ImmutableSortedDictionary.Create<string, object>(StringComparer.Ordinal));

    /// <summary>The names that have a value, in ordinal order.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>Makes values from pairs; pairs without a value are left out.</summary>
    /// <param name="pairs">Name and value; a later pair replaces an earlier one of the same name.</param>
    /// <returns>The values.</returns>
    public static FieldValues From(IEnumerable<KeyValuePair<string, object?>> pairs)
    {
        var builder = Empty.values.ToBuilder();
        foreach (var (name, value) in pairs)
        {
            if (value is null)
            {
                builder.Remove(name);
            }
            else
            {
                builder[name] = Accept(name, value);
            }
        }

        return new FieldValues(builder.ToImmutable());
    }

    /// <summary>Says whether the name has a value.</summary>
    /// <param name="name">The column or argument.</param>
    /// <returns>Whether it has a value.</returns>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The value, or null when there is none.</summary>
    /// <param name="name">The column or argument.</param>
    /// <returns>The value as its own type.</returns>
    public object? Get(string name) => values.GetValueOrDefault(name);

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
    public FieldValues With(string name, object? value) =>
        new(value is null ? values.Remove(name) : values.SetItem(name, Accept(name, value)));

    /// <summary>The same values, overlaid by others.</summary>
    /// <param name="other">Values that win.</param>
    /// <returns>New values.</returns>
    public FieldValues With(FieldValues other) => new(values.SetItems(other.values));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static object Accept(string name, object value) => value switch
    {
        string or long or decimal or LocalDate or NodaTime.Instant or bool => value,
        int whole => (long)whole,
        Money money => money.Amount,
        _ => throw new ArgumentException($"A value of type {value.GetType().Name} cannot be kept in '{name}'.", nameof(value)),
    };
}
