using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.Conformance;

/// <summary>Values that a column accepts, the same for the same seed.</summary>
internal sealed class Samples(Random random)
{
    public int Below(int bound) => random.Next(bound);

    public T One<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public Money Amount(int from, int to) => Money.Of(from + (random.Next(((to - from) * 100) + 1) / 100m));

    /// <summary>Values for columns: required ones always, others half of the time.</summary>
    public FieldValues Fill(IEnumerable<ColumnDefinition> columns, TrajectorySnapshot? trajectory, LocalDate today) => FieldValues.From(
        from column in columns
        where column.Required || random.Next(2) == 0
        select KeyValuePair.Create(column.Name, (object?)Value(column, trajectory, today)));

    /// <summary>Values for columns, none left out and yes for every question: a file that is complete.</summary>
    public FieldValues Complete(IEnumerable<ColumnDefinition> columns, LocalDate today) => FieldValues.From(
        from column in columns
        select KeyValuePair.Create(column.Name, column.Type == ColumnType.YesNo ? true : Value(column, null, today)));

    private object? Value(ColumnDefinition column, TrajectorySnapshot? trajectory, LocalDate today) => column.Type switch
    {
        ColumnType.Text => Text(column, trajectory),
        ColumnType.WholeNumber => (long)Within(column, 0, 24),
        ColumnType.Decimal => Within(column, 2, 40),
        ColumnType.Money => Within(column, 2, 5000),
        ColumnType.Date => today.PlusDays(random.Next(3) == 0 ? random.Next(-20, 60) : 0),
        ColumnType.Instant => Instant.FromUtc(today.Year, today.Month, today.Day, 9, 0),
        ColumnType.YesNo => random.Next(2) == 0,
        ColumnType.Choice => One(column.Choices).Value,
        _ => "row-1",
    };

    /// <summary>A report's key where the trajectory owes one and the column is named for it; else any text.</summary>
    private string Text(ColumnDefinition column, TrajectorySnapshot? trajectory)
    {
        var owed = trajectory?.Reports.Where(report => report.Status != ReportStatus.Cancelled).ToList() ?? [];
        var text = column.Name == "report" && owed.Count > 0 ? One(owed).Key : $"Voorbeeld {random.Next(100)}";
        return text.Length <= column.MaxLength ? text : text[..column.MaxLength];
    }

    private decimal Within(ColumnDefinition column, int decimals, decimal usual)
    {
        var from = column.Minimum ?? 0;
        var to = column.Maximum ?? Math.Max(from, usual);
        return Math.Clamp(Math.Round(from + ((to - from) * random.Next(1001) / 1000), decimals), from, to);
    }
}
