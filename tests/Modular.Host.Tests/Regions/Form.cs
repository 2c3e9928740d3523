using System.Globalization;
using Google.Protobuf.Collections;
using Google.Type;
using Modular.Common.V1;

namespace Modular.Host.Tests.Regions;

/// <summary>Fills in forms as a clerk would who knows nothing but the form: each column by its type and bounds.</summary>
internal sealed class Form(Random random)
{
    /// <summary>Days around which dates are given; moves along with the tenant's clock.</summary>
    public Date Today { get; set; } = new() { Year = 2026, Month = 1, Day = 5 };

    /// <summary>What must be filled in, and of the rest what takes the clerk's fancy.</summary>
    public void Fill(IEnumerable<ColumnDefinition> columns, MapField<string, FieldValue> fields) =>
        FillAll(columns.Where(column => column.Required || random.Next(6) > 0), fields);

    /// <summary>Everything.</summary>
    public void FillAll(IEnumerable<ColumnDefinition> columns, MapField<string, FieldValue> fields)
    {
        foreach (var column in columns)
        {
            if (Value(column) is { } value)
            {
                fields[column.Name] = value;
            }
        }
    }

    /// <summary>Everything, and yes to every question.</summary>
    public void FillWithYes(IEnumerable<ColumnDefinition> columns, MapField<string, FieldValue> fields)
    {
        FillAll(columns, fields);
        foreach (var value in fields.Values.Where(value => value.HasYesNo))
        {
            value.YesNo = true;
        }
    }

    private FieldValue? Value(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Text => new() { Text = "Zoals besproken." },
        ColumnType.Choice when column.Choices.Count > 0 => new() { Text = column.Choices[random.Next(column.Choices.Count)].Value },
        ColumnType.WholeNumber => new() { WholeNumber = (long)Number(column) },
        ColumnType.Decimal => new() { Decimal = new() { Value = Number(column).ToString(CultureInfo.InvariantCulture) } },
        ColumnType.Money => new() { Money = new() { CurrencyCode = "EUR", Units = (long)Number(column) } },
        ColumnType.Date => new() { Date = Near() },
        ColumnType.YesNo => new() { YesNo = random.Next(8) > 0 },
        _ => null,
    };

    private decimal Number(ColumnDefinition column)
    {
        var least = column.HasMinimum ? decimal.Parse(column.Minimum, CultureInfo.InvariantCulture) : 0;
        var most = column.HasMaximum ? decimal.Parse(column.Maximum, CultureInfo.InvariantCulture) : least + 2000;
        return decimal.Truncate(Math.Clamp(least + ((most - least) * random.Next(101) / 100), least, most));
    }

    private Date Near()
    {
        var day = new DateOnly(Today.Year, Today.Month, Today.Day).AddDays(random.Next(-20, 20) * random.Next(0, 2));
        return new Date { Year = day.Year, Month = day.Month, Day = day.Day };
    }
}
