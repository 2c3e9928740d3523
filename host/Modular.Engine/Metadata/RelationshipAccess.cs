using System.Collections.Immutable;
using Modular.Sdk;

namespace Modular.Engine.Metadata;

/// <summary>Who may read and write a relationship: as much as both of its sides allow.</summary>
internal static class RelationshipAccess
{
    public static TableModel Of(TableModel table, TableModel? from, TableModel? to)
    {
        if (from is null || to is null)
        {
            return table;
        }
        ImmutableArray<string> readers = [.. from.Readers.Where(role => to.Readers.Contains(role))];
        var path = Path(RelationshipModel.FromColumn, from) ?? Path(RelationshipModel.ToColumn, to);
        var open = from.ProviderPath is null && to.ProviderPath is null;
        return table with
        {
            // A provider that cannot be led to its own rows sees none, unless neither side says anything about providers.
            Readers = path is null && !open ? readers.Remove(RoleIds.Provider) : readers,
            Writers = from.Writers.IsEmpty ? [.. from.ExtensionWriters.Where(readers.Contains)] : from.Writers,
            ProviderPath = path,
        };
    }

    private static string? Path(string lookup, TableModel side) => side.ProviderPath switch
    {
        null => null,
        "id" => lookup,
        var path when path.Contains(':', StringComparison.Ordinal) => null,
        var path => $"{lookup}.{path}",
    };
}
