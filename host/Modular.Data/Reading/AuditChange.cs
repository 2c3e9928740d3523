namespace Modular.Data.Reading;

/// <summary>
/// A column's value before and after, in the column's own type: string, long, decimal, LocalDate, Instant or bool; null is empty. Of a
/// table's metadata and of the tenant's settings it is text.
/// </summary>
/// <param name="Column">The column, by its present name.</param>
/// <param name="Before">The value before.</param>
/// <param name="After">The value after.</param>
public sealed record AuditChange(string Column, object? Before, object? After)
{
    /// <summary>The name that the column had then.</summary>
    public string NameThen
    {
        get => field ?? Column;
        init => field = value == Column ? null : value;
    }
}
