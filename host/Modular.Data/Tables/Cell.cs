namespace Modular.Data.Tables;

/// <summary>A value in the form SQLite keeps it: an integer, a text or nothing.</summary>
internal readonly record struct Cell(string? Text, long Number, bool IsNumber)
{
    public static readonly Cell Null;

    public bool IsNull => Text is null && !IsNumber;

    public static Cell Of(string text) => new(text, 0, false);

    public static Cell Of(long number) => new(null, number, true);
}
