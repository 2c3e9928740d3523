using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata.Changes;

/// <summary>What changes came to in the end: put and put back is nothing.</summary>
internal static class Differences
{
    /// <summary>First what is gone, then renamed, added and changed; within these by kind and name.</summary>
    public static IReadOnlyList<PartDifference> Of(Draft draft)
    {
        var before = draft.Before.Where(component => !component.Gone).ToDictionary(component => component.Id, StringComparer.Ordinal);
        var after = draft.Present.ToDictionary(component => component.Id, StringComparer.Ordinal);
        return
        [
            .. Ordered(before.Values.Where(one => !after.ContainsKey(one.Id)), one => Loses(new PartDifference(DifferenceKind.Remove, one.Part.PartKind, one.Part.Name), one)),
            // The columns of a renamed table are called otherwise too, which goes without saying.
            .. Ordered(after.Values.Where(one => before.TryGetValue(one.Id, out var was) && was.Part.OwnName != one.Part.OwnName), one =>
                new PartDifference(DifferenceKind.Rename, one.Part.PartKind, one.Part.Name, before[one.Id].Part.Name)),
            .. Ordered(after.Values.Where(one => !before.ContainsKey(one.Id)), one => new PartDifference(DifferenceKind.Add, one.Part.PartKind, one.Part.Name)),
            .. Ordered(after.Values.Where(one => before.TryGetValue(one.Id, out var was) && !PartText.Same(was.Part, one.Part)), one =>
                Loses(new PartDifference(DifferenceKind.Change, one.Part.PartKind, one.Part.Name), one)),
        ];

        PartDifference Loses(PartDifference difference, Component component) =>
            difference with { LosesData = draft.Obstacles.Losing.Contains(component.Id) };
    }

    private static IEnumerable<PartDifference> Ordered(IEnumerable<Component> components, Func<Component, PartDifference> difference) =>
        components.Select(difference).OrderBy(one => one.PartKind).ThenBy(one => one.Name, StringComparer.Ordinal);
}
