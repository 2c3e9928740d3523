using Modular.Engine.Errors;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Metadata.Changes;

/// <summary>What makes a column sound in itself: each type has bounds of its own.</summary>
internal static class ColumnShape
{
    // As numbers on the wire.
    private const decimal LargestBound = 1_000_000_000_000m;

    public static void Check(ColumnPart column, Place place, FieldErrors errors)
    {
        Shapes.Any(column.Table, place.At("table"), errors);
        Shapes.Own(column.OwnName, place.At("column.definition.name"), errors);
        Shapes.Label(column.Label, place.At("column.definition.label"), errors);
        Shapes.OneOf(column.ReadRoles, place.At("column.read_roles"), errors);
        CheckNumber(column, place, errors);
        CheckReference(column, place, errors);
        CheckComputed(column, place, errors);
        Only(
            column.Type == ColumnType.Text, column.MaxLength is not null, "column.definition.max_length", "TEXT");
        errors.Require(
            column.MaxLength is null or (>= 1 and <= MetadataLimits.Text), place.At("column.definition.max_length"), "OUT_OF_RANGE",
            $"1 tot {MetadataLimits.Text}.", $"1 to {MetadataLimits.Text}.");

        void Only(bool allowed, bool given, string field, string type) => errors.Require(
            allowed || !given, place.At(field), "NOT_OF_THIS_TYPE", $"Dit hoort alleen bij {type}.", $"This goes with {type} only.");
    }

    private static void CheckNumber(ColumnPart column, Place place, FieldErrors errors)
    {
        var isNumber = column.Type is ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Money;
        foreach (var (bound, field) in new[] { (column.Minimum, "minimum"), (column.Maximum, "maximum") })
        {
            errors.Require(
                bound is null || isNumber, place.At($"column.definition.{field}"), "NOT_OF_THIS_TYPE",
                "Grenzen horen alleen bij getallen en bedragen.", "Bounds go with numbers and amounts only.");
            errors.Require(
                bound is null or (> -LargestBound and < LargestBound), place.At($"column.definition.{field}"), "OUT_OF_RANGE",
                "Hoogstens 12 cijfers voor de punt.", "At most 12 digits before the point.");
        }
        errors.Require(
            !(column.Minimum > column.Maximum), place.At("column.definition.maximum"), "OUT_OF_RANGE",
            "Het maximum ligt onder het minimum.", "The maximum is below the minimum.");
        errors.Require(
            column.Scale is null || (column.Type == ColumnType.Decimal && column.Scale is >= 1 and <= MetadataLimits.Scale), place.At("column.scale"), "OUT_OF_RANGE",
            $"Alleen van DECIMAL, 1 tot {MetadataLimits.Scale}.", $"Of DECIMAL only, 1 to {MetadataLimits.Scale}.");
    }

    private static void CheckReference(ColumnPart column, Place place, FieldErrors errors)
    {
        if (column.Type == ColumnType.Lookup)
        {
            Shapes.Any(column.Target, place.At("column.definition.target"), errors);
            errors.Require(
                !(column.Required && column.Cascade == Cascade.SetNull), place.At("column.cascade"), "REQUIRED_CANNOT_BE_EMPTIED",
                "Een verplichte verwijzing kan niet worden leeggemaakt.", "A required lookup cannot be emptied.");
        }
        else
        {
            errors.Require(
                column.Target is null, place.At("column.definition.target"), "NOT_OF_THIS_TYPE", "Dit hoort alleen bij LOOKUP.", "This goes with LOOKUP only.");
            errors.Require(
                column.Cascade is null, place.At("column.cascade"), "NOT_OF_THIS_TYPE", "Dit hoort alleen bij LOOKUP.", "This goes with LOOKUP only.");
        }
        var hasOwn = column.Choices.Length + column.RetiredChoices.Length > 0;
        if (column.Type != ColumnType.Choice)
        {
            errors.Require(
                !hasOwn && column.ChoiceList is null, place.At("column.definition.choices"), "NOT_OF_THIS_TYPE",
                "Dit hoort alleen bij CHOICE.", "This goes with CHOICE only.");
        }
        else if (column.ChoiceList is not null)
        {
            errors.Require(
                !hasOwn, place.At("column.choice_list"), "TWO_LISTS", "Een gedeelde lijst of eigen waarden, niet beide.", "A shared list or values of its own, not both.");
        }
        else
        {
            Shapes.Options(column.Choices, column.RetiredChoices, place.At("column.definition.choices"), place.At("column.retired_choices"), errors);
        }
    }

    private static void CheckComputed(ColumnPart column, Place place, FieldErrors errors)
    {
        Shapes.Expression(column.Formula, place.At("column.formula"), errors);
        errors.Require(
            column.Formula is null || column.Rollup is null, place.At("column.rollup"), "TWO_SOURCES",
            "Een formule of een optelling, niet beide.", "A formula or a rollup, not both.");
        errors.Require(
            !(column.IsComputed && column.Required), place.At("column.definition.required"), "COMPUTED",
            "Een berekende kolom kan niet verplicht zijn.", "A computed column cannot be required.");
        errors.Require(
            !(column.IsComputed && column.Type is ColumnType.Lookup), place.At("column.definition.type"), "COMPUTED",
            "Een verwijzing wordt niet berekend.", "A lookup is not computed.");
        if (column.Rollup is { } rollup)
        {
            Shapes.Any(rollup.Table, place.At("column.rollup.table"), errors);
            Shapes.Any(rollup.Lookup, place.At("column.rollup.lookup"), errors);
            Shapes.Expression(rollup.Filter, place.At("column.rollup.filter"), errors);
            errors.Require(
                rollup.Column is null == (rollup.Function == RollupFunction.Count), place.At("column.rollup.column"), "ROLLUP_COLUMN",
                "Een kolom, behalve bij COUNT.", "A column, except for COUNT.");
        }
    }
}
