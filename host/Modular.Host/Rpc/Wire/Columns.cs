using Modular.Sdk.Modelling;

namespace Modular.Host.Rpc.Wire;

/// <summary>Columns and arguments, as a client needs them to show a form.</summary>
internal static class Columns
{
    public static IEnumerable<Common.V1.ColumnDefinition> Write(IEnumerable<ColumnDefinition> columns) => columns.Select(Write);

    public static Common.V1.ColumnDefinition Write(ColumnDefinition column)
    {
        var definition = new Common.V1.ColumnDefinition
        {
            Name = column.Name,
            Type = Write(column.Type),
            Label = Texts.Write(column.Label),
            Required = column.Required,
            MaxLength = column.Type == ColumnType.Text ? column.MaxLength : 0,
            Target = column.Target ?? "",
            RuleIds = { column.RuleIds },
            Choices =
            {
                column.Choices.Select(choice => new Common.V1.ChoiceOption { Value = choice.Value, Label = Texts.Write(choice.Label) }),
            },
        };
        if (column.Minimum is { } minimum)
        {
            definition.Minimum = Decimals.Text(minimum);
        }

        if (column.Maximum is { } maximum)
        {
            definition.Maximum = Decimals.Text(maximum);
        }

        return definition;
    }

    private static Common.V1.ColumnType Write(ColumnType type) => type switch
    {
        ColumnType.Text => Common.V1.ColumnType.Text,
        ColumnType.WholeNumber => Common.V1.ColumnType.WholeNumber,
        ColumnType.Decimal => Common.V1.ColumnType.Decimal,
        ColumnType.Money => Common.V1.ColumnType.Money,
        ColumnType.Date => Common.V1.ColumnType.Date,
        ColumnType.Instant => Common.V1.ColumnType.Instant,
        ColumnType.YesNo => Common.V1.ColumnType.YesNo,
        ColumnType.Choice => Common.V1.ColumnType.Choice,
        ColumnType.Lookup => Common.V1.ColumnType.Lookup,
        _ => Common.V1.ColumnType.Unspecified,
    };
}
