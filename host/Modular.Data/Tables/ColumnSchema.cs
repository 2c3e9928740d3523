namespace Modular.Data.Tables;

public sealed record ColumnSchema(string Name, ColumnType Type)
{
    public bool Required { get; init; }

    public bool Indexed { get; init; }

    public bool Unique { get; init; }

    /// <summary>Decimals kept, for <see cref="ColumnType.Decimal"/> only; money always keeps two.</summary>
    public int Scale { get; init; } = 6;

    /// <summary>Most characters (UTF-16 units), for <see cref="ColumnType.Text"/> only.</summary>
    public int MaxLength { get; init; } = 4000;

    /// <summary>The table a <see cref="ColumnType.Lookup"/> points to.</summary>
    public string? Target { get; init; }

    /// <summary>The values a <see cref="ColumnType.Choice"/> may have.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Who owns the column; another layer cannot redefine it.</summary>
    public string Layer { get; init; } = "platform";

    /// <summary>The column's name in the file, which a rename leaves as it is: give both when the name changes.</summary>
    public string Stored
    {
        get => field ?? Name;
        init => field = value == Name ? null : value;
    }

    internal int StoredScale => Type switch { ColumnType.Money => 2, ColumnType.Decimal => Scale, _ => 0 };

    /// <summary>A lookup is always indexed: without it, deleting its target would scan the table.</summary>
    internal bool NeedsIndex => (Indexed || Type == ColumnType.Lookup) && !Unique;
}
