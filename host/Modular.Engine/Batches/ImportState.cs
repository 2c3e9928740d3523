using Modular.Data.Tables;

namespace Modular.Engine.Batches;

/// <summary>How far an import has come.</summary>
/// <param name="Import">The import's name.</param>
/// <param name="LastChunk">The number of the last chunk that is in.</param>
/// <param name="Created">Records that were made.</param>
/// <param name="Updated">Records that were changed.</param>
/// <param name="Unchanged">Records that were already so.</param>
public sealed record ImportState(string Import, long LastChunk, long Created, long Updated, long Unchanged)
{
    /// <summary>Whether the chunk that was sent was in already.</summary>
    public bool PassedOver { get; init; }

    internal static ImportState Of(Row row) => new(
        row.Values.Text("name"), row.Values.WholeNumber("last_chunk"), row.Values.WholeNumber("created"), row.Values.WholeNumber("updated"),
        row.Values.WholeNumber("unchanged"));
}
