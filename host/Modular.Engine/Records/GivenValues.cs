using Modular.Engine.Errors;

namespace Modular.Engine.Records;

/// <summary>Values that a caller gives for columns of a record.</summary>
/// <param name="Values">By column, each once; null empties it.</param>
/// <param name="PathOf">The request's field that holds a column's value, for example <c>record.fields.surname</c>.</param>
/// <param name="Errors">What was wrong with the values as they came in; what their table has against them is added.</param>
public sealed record GivenValues(IReadOnlyList<KeyValuePair<string, object?>> Values, Func<string, string> PathOf, FieldErrors Errors)
{
    /// <summary>Nothing is given.</summary>
    public static GivenValues None(FieldErrors errors) => new([], column => column, errors);
}
