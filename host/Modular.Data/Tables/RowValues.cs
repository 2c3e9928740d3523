using NodaTime;

namespace Modular.Data.Tables;

/// <summary>
/// An immutable set of column values: string, long, decimal, LocalDate, Instant or bool. Empty is null.
/// Rows have few columns, so a walk over an array beats a dictionary and lets all rows of a table share their names.
/// </summary>
public sealed class RowValues
{
    public static readonly RowValues Empty = new([], []);

    private readonly string[] _names;
    private readonly object?[] _values;

    internal RowValues(string[] names, object?[] values) => (_names, _values) = (names, values);

    public IReadOnlyList<string> Names => _names;

    public object? this[string name] => IndexOf(name) is >= 0 and var at ? _values[at] : null;

    public static RowValues Of(params ReadOnlySpan<(string Name, object? Value)> pairs)
    {
        var names = new string[pairs.Length];
        var values = new object?[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            names[i] = pairs[i].Name;
            values[i] = Accept(pairs[i].Name, pairs[i].Value);
            if (Array.IndexOf(names, names[i]) != i)
                throw new ArgumentException($"Column '{names[i]}' is given twice.");
        }
        return new RowValues(names, values);
    }

    public static RowValues From(IEnumerable<KeyValuePair<string, object?>> pairs) =>
        Of([.. pairs.Select(pair => (pair.Key, pair.Value))]);

    /// <summary>Whether the column is named here, even when its value is empty.</summary>
    public bool Contains(string name) => IndexOf(name) >= 0;

    public RowValues With(string name, object? value)
    {
        var at = IndexOf(name);
        var count = _names.Length;
        if (at >= 0)
        {
            var changed = (object?[])_values.Clone();
            changed[at] = Accept(name, value);
            return new RowValues(_names, changed);
        }
        var names = new string[count + 1];
        var values = new object?[count + 1];
        _names.CopyTo(names, 0);
        _values.CopyTo(values, 0);
        names[count] = name;
        values[count] = Accept(name, value);
        return new RowValues(names, values);
    }

    /// <summary>These values, with those of <paramref name="changes"/> in their place.</summary>
    public RowValues With(RowValues changes)
    {
        var added = 0;
        foreach (var name in changes._names)
            if (IndexOf(name) < 0)
                added++;
        var names = _names;
        var values = _values;
        Array.Resize(ref values, _values.Length + added);
        if (added > 0)
            Array.Resize(ref names, values.Length);
        else if (ReferenceEquals(values, _values))
            values = (object?[])_values.Clone();
        var next = _names.Length;
        for (var i = 0; i < changes._names.Length; i++)
        {
            var at = IndexOf(changes._names[i]);
            if (at < 0)
                names[at = next++] = changes._names[i];
            values[at] = changes._values[i];
        }
        return new RowValues(names, values);
    }

    public string Text(string name) => TextOrNull(name) ?? throw Missing(name);

    public long WholeNumber(string name) => WholeNumberOrNull(name) ?? throw Missing(name);

    public decimal Decimal(string name) => DecimalOrNull(name) ?? throw Missing(name);

    public decimal Money(string name) => MoneyOrNull(name) ?? throw Missing(name);

    public LocalDate Date(string name) => DateOrNull(name) ?? throw Missing(name);

    public Instant Instant(string name) => InstantOrNull(name) ?? throw Missing(name);

    public bool YesNo(string name) => YesNoOrNull(name) ?? throw Missing(name);

    public string? TextOrNull(string name) => (string?)this[name];

    public long? WholeNumberOrNull(string name) => (long?)this[name];

    public decimal? DecimalOrNull(string name) => (decimal?)this[name];

    public decimal? MoneyOrNull(string name) => (decimal?)this[name];

    public LocalDate? DateOrNull(string name) => (LocalDate?)this[name];

    public Instant? InstantOrNull(string name) => (Instant?)this[name];

    public bool? YesNoOrNull(string name) => (bool?)this[name];

    internal int Count => _names.Length;

    internal object? ValueAt(int index) => _values[index];

    internal int IndexOf(string name)
    {
        var names = _names;
        for (var i = 0; i < names.Length; i++)
            if (ReferenceEquals(names[i], name) || names[i] == name)
                return i;
        return -1;
    }

    private static object? Accept(string name, object? value) => value switch
    {
        null or string or long or decimal or LocalDate or NodaTime.Instant or bool => value,
        int number => (long)number,
        _ => throw new ArgumentException($"Column '{name}' cannot hold a {value.GetType().Name}."),
    };

    private static KeyNotFoundException Missing(string name) => new($"Column '{name}' is empty or absent.");
}
