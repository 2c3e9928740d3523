using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Tables;

namespace Modular.Engine.Metadata.Changes;

/// <summary>
/// Pairs of a relationship that was put back, of which one side was deleted while nobody saw them: the file let go of it, and half a pair
/// is none.
/// </summary>
internal static class HalfPairs
{
    public static void Remove(WriteTransaction tx, Draft draft)
    {
        var before = draft.Before.Where(component => !component.Gone).Select(component => component.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var name in draft.Present.Where(one => one is { Part: RelationshipPart, Stored: not null } && !before.Contains(one.Id)).Select(one => one.Part.Name))
        {
            foreach (var side in new[] { RelationshipModel.FromColumn, RelationshipModel.ToColumn })
            {
                foreach (var half in tx.All(new RowQuery(name).With(side, Comparison.IsNull)).ToList())
                {
                    tx.Delete(name, half.Id);
                }
            }
        }
    }
}
