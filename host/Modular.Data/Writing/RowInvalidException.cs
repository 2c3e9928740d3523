using Modular.Data.Tables;

namespace Modular.Data.Writing;

/// <summary>A row breaks its table's metadata; all violations at once.</summary>
public sealed class RowInvalidException(string table, string id, IReadOnlyList<Violation> violations)
    : Exception($"{table} {id}: {string.Join("; ", violations.Select(one => $"{one.Column} {one.Reason} ({one.Message})"))}.")
{
    public string Table { get; } = table;

    public string Id { get; } = id;

    public IReadOnlyList<Violation> Violations { get; } = violations;
}
