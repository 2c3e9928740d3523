namespace Modular.Data.Tables;

/// <summary>A table as metadata. Every table also has the columns id, version, created_at and changed_at.</summary>
public sealed record TableSchema(string Name, IReadOnlyList<ColumnSchema> Columns)
{
    public string Layer { get; init; } = "platform";

    /// <summary>The table's name in the file, which a rename leaves as it is: give both when the name changes.</summary>
    public string Stored
    {
        get => field ?? Name;
        init => field = value == Name ? null : value;
    }

    /// <summary>Sets of columns whose values together are unique; a row with an empty one among them is not compared.</summary>
    public IReadOnlyList<IReadOnlyList<string>> UniqueKeys { get; init; } = [];

    /// <summary>Sets of columns that are indexed together: a query that needs no other column is answered from the index alone.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Indexes { get; init; } = [];
}
