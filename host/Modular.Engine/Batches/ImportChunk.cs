namespace Modular.Engine.Batches;

/// <summary>A part of an import.</summary>
/// <param name="Import">The import's name.</param>
/// <param name="Table">The table.</param>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Records">What it brings: upserts.</param>
public sealed record ImportChunk(string Import, string Table, int Number, IReadOnlyList<BatchOperation> Records);
