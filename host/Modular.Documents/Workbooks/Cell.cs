using NodaTime;

namespace Modular.Documents.Workbooks;

/// <summary>A cell of a sheet.</summary>
/// <param name="Format">How it is shown.</param>
/// <param name="Value">A string, long, decimal or <see cref="LocalDate"/>; null for an empty cell.</param>
public readonly record struct Cell(CellFormat Format, object? Value)
{
    public static readonly Cell Empty = new(CellFormat.Text, null);

    public static Cell Text(string? text) => new(CellFormat.Text, text);

    public static Cell Heading(string text) => new(CellFormat.Heading, text);

    public static Cell Whole(long number) => new(CellFormat.Whole, number);

    public static Cell Number(decimal number) => new(CellFormat.Number, number);

    public static Cell Amount(decimal euro) => new(CellFormat.Amount, euro);

    public static Cell Date(LocalDate date) => new(CellFormat.Date, date);
}
