using Modular.Engine.Errors;
using Modular.Sdk.Values;

namespace Modular.Engine.Records;

/// <summary>Columns to set on a record: the platform's by field of a message, and further ones by name; and names to empty.</summary>
public sealed record RecordChange(FieldValues Columns, FieldValues Fields, IReadOnlyList<string> Cleared)
{
    public RecordChange(FieldValues columns, FieldValues fields)
        : this(columns, fields, [])
    {
    }

    /// <summary>The same as values by column; what has a field of its own is not given by name as well.</summary>
    internal GivenValues Given(RecordForm form)
    {
        var errors = new FieldErrors();
        var own = form.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var values = Columns.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)).ToList();
        foreach (var (name, value) in Fields)
        {
            errors.Require(
                !own.Contains(name), $"{form.Path}.fields.{name}", "UNKNOWN_FIELD", $"'{name}' is hier onbekend.", $"'{name}' is not known here.");
            if (!own.Contains(name))
            {
                values.Add(KeyValuePair.Create(name, (object?)value));
            }
        }

        values.AddRange(Cleared.Where(name => values.TrueForAll(pair => pair.Key != name))
            .Select(name => KeyValuePair.Create(name, (object?)null)));
        return new GivenValues(values, name => own.Contains(name) ? $"{form.Path}.{name}" : $"{form.Path}.fields.{name}", errors);
    }
}
