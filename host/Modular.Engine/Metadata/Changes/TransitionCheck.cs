using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Metadata.Changes;

/// <summary>What a part that was there may become: what is stored has to keep its meaning.</summary>
internal sealed class TransitionCheck(Draft draft)
{
    public void Check()
    {
        var before = draft.Before.Where(component => !component.Gone).ToDictionary(component => component.Id, StringComparer.Ordinal);
        foreach (var component in draft.Present)
        {
            var place = draft.PlaceOf(component);
            // Also a removed part that is put back has kept its type.
            var known = before.GetValueOrDefault(component.Id) ?? draft.Before.FirstOrDefault(one => one.Id == component.Id);
            if (place is not null && known is not null)
            {
                Check(known, component.Part, place);
            }
        }
        CheckCounts();
    }

    private void Check(Component was, Part part, Place place)
    {
        switch (was.Part, part)
        {
            case (ColumnPart before, ColumnPart after):
                Check(before, after, place);
                // Of one that is put back, the file says whether it points there (TablePlan): tables were renamed meanwhile.
                Stays(
                    was.Gone || before.Target is null || Final(before.Target) == after.Target, place.At("column.definition.target"), "target", "TARGET_CHANGED");
                break;
            case (ChoicePart before, ChoicePart after):
                Kept(before.Options.Concat(before.Retired), after.Options.Concat(after.Retired), place.At("options"));
                break;
            case (KeyPart before, KeyPart after):
                Stays(before.Columns.Length == after.Columns.Length && Columns(before).SequenceEqual(Columns(after)), place.Path, "columns", "KEY_CHANGED");
                break;
            case (RelationshipPart before, RelationshipPart after) when !was.Gone:
                Stays(Final(before.FromTable) == after.FromTable && Final(before.ToTable) == after.ToTable, place.Path, "from_table, to_table", "RELATIONSHIP_CHANGED");
                break;
        }
    }

    // By ids: a column that was renamed is still the same.
    private IEnumerable<string> Columns(KeyPart key) => key.Columns.Select(column =>
        draft.Find(PartKind.Column, $"{key.Table}.{column}")?.Id
        ?? draft.Before.FirstOrDefault(one => !one.Gone && one.Part.PartKind == PartKind.Column && one.Part.Name == $"{key.Table}.{column}")?.Id
        ?? column);

    private string Final(string table) => draft.Before.FirstOrDefault(one => !one.Gone && one.Part is TablePart or RelationshipPart && one.Part.Name == table) is { } own
        ? draft.ById(own.Id)?.Part.Name ?? table
        : table;

    private void Check(ColumnPart before, ColumnPart after, Place place)
    {
        Stays(before.Type == after.Type, place.At("column.definition.type"), "type", "TYPE_CHANGED");
        Stays((before.Scale ?? OwnColumns.DefaultScale) == (after.Scale ?? OwnColumns.DefaultScale), place.At("column.scale"), "scale", "SCALE_CHANGED");
        Stays(
            (before.MaxLength ?? OwnColumns.DefaultMaxLength) <= (after.MaxLength ?? OwnColumns.DefaultMaxLength), place.At("column.definition.max_length"),
            "max_length", "MAX_LENGTH_SHRUNK");
        if (before.Type == ColumnType.Choice && after.Type == ColumnType.Choice)
        {
            Kept(ChoicesOf(before, draft.Before), ChoicesOf(after, draft.Present), place.At("column.definition.choices"));
        }
    }

    private static IEnumerable<ChoiceOption> ChoicesOf(ColumnPart column, IEnumerable<Component> components) => column.ChoiceList is null
        ? column.Choices.Concat(column.RetiredChoices)
        : components.Where(one => !one.Gone && one.Part.Name == column.ChoiceList).Select(one => one.Part).OfType<ChoicePart>()
            .SelectMany(list => list.Options.Concat(list.Retired));

    private void Kept(IEnumerable<ChoiceOption> before, IEnumerable<ChoiceOption> after, string field)
    {
        var there = after.Select(option => option.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in before.Where(option => !there.Contains(option.Value)))
        {
            draft.Obstacles.Add(
                field, "CHOICE_REMOVED", $"De waarde {gone.Value} kan vervallen maar niet weg.", $"The value {gone.Value} can be retired, not taken away.");
        }
    }

    private void Stays(bool stays, string field, string what, string code)
    {
        if (!stays)
        {
            draft.Obstacles.Add(field, code, $"{what} blijft zoals het is; een langere tekst kan wel.", $"{what} stays as it is; a longer text can be had.");
        }
    }

    private void CheckCounts()
    {
        var present = draft.Present.Select(component => component.Part).ToList();
        Most("tables", MetadataLimits.Tables, present.Count(part => part is TablePart or RelationshipPart));
        Most("choices", MetadataLimits.ChoiceLists, present.Count(part => part is ChoicePart));
        Most("queries", MetadataLimits.Queries, present.Count(part => part is QueryPart));
        Each("columns", MetadataLimits.ColumnsPerTable, present.OfType<ColumnPart>().GroupBy(part => part.Table));
        Each("keys", MetadataLimits.KeysPerTable, present.OfType<KeyPart>().GroupBy(part => part.Table));
        Each("rules", MetadataLimits.RulesPerTable, present.OfType<RulePart>().GroupBy(part => part.Table));
    }

    private void Each(string what, int most, IEnumerable<IGrouping<string, Part>> groups)
    {
        foreach (var group in groups)
        {
            Most($"{group.Key} {what}", most, group.Count());
        }
    }

    private void Most(string what, int most, int count)
    {
        if (count > most)
        {
            draft.Obstacles.Add("changes", "LIMIT_EXCEEDED", $"{what}: hoogstens {most}, niet {count}.", $"{what}: at most {most}, not {count}.");
        }
    }
}
