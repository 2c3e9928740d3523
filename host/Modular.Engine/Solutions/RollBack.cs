using System.Collections.Immutable;
using Modular.Data.Writing;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Solutions;

/// <summary>
/// Parts as they were, in a tenant that has gone on: values that were written since stay good. A choice that came later is retired rather
/// than taken away, and a text stays as long as it has become.
/// </summary>
internal static class RollBack
{
    public static IEnumerable<MetadataChange> Changes(WriteTransaction tx, IReadOnlyList<SolutionFile> before)
    {
        var solution = Solution.Read(before);
        var now = ComponentRows.Read(tx).ToDictionary(component => component.Id, component => component.Part, StringComparer.Ordinal);
        return solution.Parts.Select(put => put with { Part = Kept(put.Part, now.GetValueOrDefault(put.Part.Id!)) });
    }

    private static Part Kept(Part was, Part? now) => (was, now) switch
    {
        (ChoicePart before, ChoicePart after) => before with { Retired = Later(before.Options, before.Retired, after.Options, after.Retired) },
        (ColumnPart { Type: ColumnType.Choice, ChoiceList: null } before, ColumnPart { ChoiceList: null } after) =>
            before with { RetiredChoices = Later(before.Choices, before.RetiredChoices, after.Choices, after.RetiredChoices) },
        (ColumnPart { Type: ColumnType.Text } before, ColumnPart after) when
            (after.MaxLength ?? OwnColumns.DefaultMaxLength) > (before.MaxLength ?? OwnColumns.DefaultMaxLength) => before with { MaxLength = after.MaxLength },
        _ => was,
    };

    private static ImmutableArray<ChoiceOption> Later(
        ImmutableArray<ChoiceOption> options, ImmutableArray<ChoiceOption> retired, ImmutableArray<ChoiceOption> now, ImmutableArray<ChoiceOption> nowRetired)
    {
        var known = options.Concat(retired).Select(option => option.Value).ToHashSet(StringComparer.Ordinal);
        return [.. retired, .. now.Concat(nowRetired).Where(option => !known.Contains(option.Value))];
    }
}
