using Modular.Sdk.Values;

namespace Modular.Engine.Records;

/// <summary>Columns to set on a record: the platform's and the regime's own, by name; and names to empty.</summary>
public sealed record RecordChange(FieldValues Columns, FieldValues Fields, IReadOnlyList<string> Cleared)
{
    public RecordChange(FieldValues columns, FieldValues fields)
        : this(columns, fields, [])
    {
    }
}
