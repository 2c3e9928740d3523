namespace Modular.Data.Tables;

/// <summary>A table cannot become what is asked; <see cref="Subject"/> is the table, or table.column.</summary>
public sealed class SchemaConflictException(string subject, string reason) : Exception($"{subject}: {reason}.")
{
    public string Subject { get; } = subject;
}
