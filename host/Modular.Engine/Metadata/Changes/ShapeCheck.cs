using System.Text.RegularExpressions;
using Modular.Engine.Errors;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Metadata.Changes;

/// <summary>What makes a change sound in itself, whatever the tenant has.</summary>
internal static partial class ShapeCheck
{
    /// <summary>Whether the change can be looked at any further.</summary>
    public static bool Check(MetadataChange change, FieldErrors errors)
    {
        var found = errors.Count();
        switch (change)
        {
            case PutPart put:
                errors.Require(put.Part.Id is null || Id().IsMatch(put.Part.Id), put.Place.At("id"), "ID_MALFORMED", "Dit is geen id.", "This is no id.");
                Check(put.Part, put.Place, errors);
                break;
            case RenamePart rename:
                Name(rename.Kind, rename.Name, rename.Place.At("part.name"), errors);
                Shapes.Own(rename.NewName, rename.Place.At("new_name"), errors);
                break;
            case RemovePart remove:
                Name(remove.Kind, remove.Name, remove.Place.At("name"), errors);
                break;
        }
        return errors.Count() == found;
    }

    private static void Check(Part part, Place place, FieldErrors errors)
    {
        switch (part)
        {
            case TablePart table:
                Check(table, place, errors);
                break;
            case ColumnPart column:
                ColumnShape.Check(column, place, errors);
                break;
            case ChoicePart choice:
                Shapes.Own(choice.Name, place.At("name"), errors);
                Shapes.Label(choice.Label, place.At("label"), errors);
                Shapes.Options(choice.Options, choice.Retired, place.At("options"), place.At("retired"), errors);
                break;
            case KeyPart key:
                Shapes.Any(key.Table, place.At("table"), errors);
                Shapes.Own(key.OwnName, place.At("key.name"), errors);
                Shapes.Most(key.Columns.Length, MetadataLimits.ColumnsPerKey, place.At("key.columns"), errors, least: 1);
                Shapes.Distinct(key.Columns, place.At("key.columns"), errors);
                break;
            case RelationshipPart relationship:
                Shapes.Own(relationship.Name, place.At("name"), errors);
                Shapes.Label(relationship.Label, place.At("label"), errors);
                Shapes.Any(relationship.FromTable, place.At("from_table"), errors);
                Shapes.Any(relationship.ToTable, place.At("to_table"), errors);
                break;
            case RulePart rule:
                RuleShape.Check(rule, place, errors);
                break;
            case QueryPart query:
                Check(query, place, errors);
                break;
        }
    }

    private static void Check(TablePart table, Place place, FieldErrors errors)
    {
        Shapes.Own(table.Name, place.At("name"), errors);
        Shapes.Label(table.Label, place.At("label"), errors);
        Shapes.OneOf(table.ReadRoles, place.At("read_roles"), errors);
        Shapes.OneOf(table.WriteRoles, place.At("write_roles"), errors);
        errors.Require(!table.ReadRoles.IsEmpty, place.At("read_roles"), "REQUIRED", "Wie mag haar lezen?", "Who may read it?");
        errors.Require(
            table.WriteRoles.All(table.ReadRoles.Contains), place.At("write_roles"), "WRITERS_READ",
            "Wie schrijft, leest ook.", "Who may write may read.");
        errors.Require(
            table.IsDated ? table.PeriodKey.Length is > 0 and <= MetadataLimits.ColumnsPerKey : table.PeriodKey.IsEmpty, place.At("period_key"), "PERIOD_KEY",
            $"Een tabel met perioden heeft een periodesleutel van 1 tot {MetadataLimits.ColumnsPerKey} kolommen, een gewone geen.",
            $"An effective-dated table has a period key of 1 to {MetadataLimits.ColumnsPerKey} columns, a plain one has none.");
        Shapes.Distinct(table.PeriodKey, place.At("period_key"), errors);
        errors.Require(
            table.ProviderPath is null || table.ProviderPath.Split('.').Length <= 5, place.At("provider_path"), "PATH_TOO_LONG",
            "Hoogstens vijf verwijzingen.", "At most five lookups.");
    }

    private static void Check(QueryPart query, Place place, FieldErrors errors)
    {
        Shapes.Own(query.Name, place.At("name"), errors);
        Shapes.Label(query.Label, place.At("label"), errors);
        Shapes.Any(query.Table, place.At("query.table"), errors);
        Shapes.Expression(query.Filter, place.At("query.filter"), errors);
        Shapes.Most(query.Columns.Length, MetadataLimits.ColumnsPerQuery, place.At("query.columns"), errors);
        Shapes.Distinct(query.Columns, place.At("query.columns"), errors);
        Shapes.Most(query.OrderBy.Length, MetadataLimits.OrdersPerQuery, place.At("query.order_by"), errors);
        Shapes.Most(query.Parameters.Length, MetadataLimits.ParametersPerQuery, place.At("parameters"), errors);
        Shapes.Distinct(query.Parameters.Select(parameter => parameter.Name ?? ""), place.At("parameters"), errors);
        foreach (var (i, parameter) in query.Parameters.Index())
        {
            Shapes.Any(parameter.Name, place.At($"parameters[{i}].name"), errors);
            Shapes.Label(parameter.Label, place.At($"parameters[{i}].label"), errors);
            errors.Require(
                parameter.Type != ColumnType.Lookup || parameter.Target is not null, place.At($"parameters[{i}].target"), "REQUIRED",
                "Waarheen wordt verwezen?", "What does it look up?");
        }
    }

    private static void Name(PartKind kind, string name, string field, FieldErrors errors)
    {
        var parts = name.Split('.');
        errors.Require(
            parts.Length == (kind is PartKind.Column or PartKind.Key ? 2 : 1), field, "NAME_MALFORMED",
            "Een kolom of sleutel heet tabel.naam, de rest een naam alleen.", "A column or key is named table.name, anything else by one name.");
        foreach (var part in parts)
        {
            // A key of the platform has the names of its columns in it.
            errors.Require(part.Length is > 0 and <= 1_200, field, "NAME_MALFORMED", "Hier hoort een naam.", "A name belongs here.");
        }
    }

    [GeneratedRegex(@"^[0-9a-z][0-9a-z_-]{0,63}\z")]
    private static partial Regex Id();
}
