using System.Collections.Immutable;
using NodaTime;

namespace Modular.Documents.Papers;

/// <summary>A letter with a table, before it is a file. All its texts are as they are to be read.</summary>
/// <param name="Heading">What kind of paper it is, at its head.</param>
/// <param name="Title">What it is called, in its properties and at the foot of every page.</param>
/// <param name="Date">The date that it bears; also that of the file, so that the same content makes the same file.</param>
public sealed record Paper(string Heading, string Title, LocalDate Date)
{
    /// <summary>Who it is from: the name, then a line each for address and numbers.</summary>
    public ImmutableArray<string> Sender { get; init; } = [];

    /// <summary>Who it is for: the name, then a line each.</summary>
    public ImmutableArray<string> Addressee { get; init; } = [];

    /// <summary>What is stated above the table.</summary>
    public ImmutableArray<PaperFact> Facts { get; init; } = [];

    /// <summary>The columns of the table.</summary>
    public ImmutableArray<PaperColumn> Columns { get; init; } = [];

    /// <summary>The rows of the table: a text for each column. Read once and one at a time.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>What is stated below the table, to the right.</summary>
    public ImmutableArray<PaperFact> Totals { get; init; } = [];

    /// <summary>Paragraphs below that.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
