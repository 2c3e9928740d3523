namespace Modular.Documents.Papers;

/// <summary>A column of a paper's table.</summary>
/// <param name="Label">What its head says.</param>
/// <param name="Share">Its share of the width of the page, relative to the other columns.</param>
/// <param name="Right">Whether it is set to the right, as amounts are.</param>
public sealed record PaperColumn(string Label, int Share, bool Right = false);
