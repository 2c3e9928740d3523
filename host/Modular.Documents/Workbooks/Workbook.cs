using System.Collections.Immutable;
using NodaTime;

namespace Modular.Documents.Workbooks;

/// <summary>A workbook, before it is a file.</summary>
/// <param name="Title">What the document is called, in its properties and at the head of every printed page.</param>
/// <param name="Author">Who it is from.</param>
/// <param name="Date">The date that it bears; also that of the file's parts, so that the same content makes the same file.</param>
/// <param name="Sheets">Its sheets, at least one.</param>
public sealed record Workbook(string Title, string Author, LocalDate Date, ImmutableArray<Sheet> Sheets);
