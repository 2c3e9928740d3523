namespace Modular.Data.Reading;

/// <summary>A column's value before and after, as text; null is empty, yes/no is true or false.</summary>
public sealed record AuditChange(string Column, string? Before, string? After);
