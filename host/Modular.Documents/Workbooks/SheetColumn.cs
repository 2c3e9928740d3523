namespace Modular.Documents.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Label">What its head says.</param>
/// <param name="Width">Its width in characters.</param>
public sealed record SheetColumn(string Label, int Width);
