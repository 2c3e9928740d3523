namespace Modular.Data.Writing;

/// <summary>SQLite names the columns only in its message: "UNIQUE constraint failed: table.a, table.b".</summary>
internal static class UniqueViolation
{
    private const string Marker = "constraint failed: ";

    public static IReadOnlyList<string> Columns(string message)
    {
        var at = message.IndexOf(Marker, StringComparison.Ordinal);
        if (at < 0)
            return [];
        var list = message[(at + Marker.Length)..].TrimEnd('.', '\'');
        return [.. list.Split(", ").Select(name => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])];
    }
}
