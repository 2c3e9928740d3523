namespace Modular.Documents.Workbooks;

/// <summary>A column of a sheet. It becomes as wide as what stands in it asks for, within reason.</summary>
/// <param name="Label">What its head says.</param>
public sealed record SheetColumn(string Label);
