namespace Modular.Engine.Commands;

/// <summary>A part of a list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="NextToken">The token of the next page; empty when there is none.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, string NextToken)
{
    public PageOf<TOther> Select<TOther>(Func<T, TOther> change) => new([.. Items.Select(change)], NextToken);
}
