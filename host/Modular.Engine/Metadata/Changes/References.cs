using Modular.Engine.EffectiveDating;
using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Whether what parts mention is there: a part that others build on is not removed, and nothing builds on what there is not.</summary>
internal static class References
{
    public static void Check(Draft draft)
    {
        foreach (var component in draft.Present.ToList())
        {
            Check(draft, component);
        }
    }

    private static void Check(Draft draft, Component component)
    {
        var part = component.Part;
        var place = draft.PlaceOf(component);
        // Not the fields again that cannot be walked at all.
        NameMap? map = null;
        map = new NameMap(draft.TargetOf)
        {
            Table = table => Seen(PartKind.Table, table, draft.HasTable(table), false),
            Column = (table, column) =>
            {
                Seen(PartKind.Column, $"{table}.{column}", !draft.HasTable(table) || HasColumn(draft, table, column), map!.InText);
                return column;
            },
            Choice = choice => Seen(PartKind.Choice, choice, draft.Find(PartKind.Choice, choice) is not null, false),
        };
        PartNames.Map(part, map);

        string Seen(PartKind kind, string name, bool isThere, bool inText)
        {
            if (isThere)
            {
                return name;
            }
            if ((draft.RemovalOf(kind, name) ?? (kind == PartKind.Table ? draft.RemovalOf(PartKind.Relationship, name) : null)) is { } removal)
            {
                draft.Obstacles.Add(removal.Path, "IN_USE", $"{name} wordt gebruikt door {part.Name}.", $"{name} is used by {part.Name}.");
            }
            else if (place is not null && !inText)
            {
                // What is wrong in a text is told with its place in the text.
                var code = kind switch { PartKind.Table => "UNKNOWN_TABLE", PartKind.Column => "UNKNOWN_COLUMN", _ => "UNKNOWN_CHOICE" };
                draft.Obstacles.Fields.Add(place.Path, code, $"{name} bestaat niet.", $"There is no {name}.");
            }
            return name;
        }
    }

    /// <summary>Whether it is a column of every table, which the host fills.</summary>
    public static bool IsOfEveryTable(string column) => column is "id" or "version" or "created_at" or "changed_at";

    public static bool HasColumn(Draft draft, string table, string column) =>
        IsOfEveryTable(column)
        || draft.Find(PartKind.Column, $"{table}.{column}") is not null
        || draft.Ground.Find(table)?.Column(column) is not null
        || (draft.OwnTable(table)?.Part switch
        {
            TablePart { IsDated: true } => column is PeriodColumns.From or PeriodColumns.To,
            RelationshipPart => column is RelationshipModel.FromColumn or RelationshipModel.ToColumn,
            _ => false,
        });
}
