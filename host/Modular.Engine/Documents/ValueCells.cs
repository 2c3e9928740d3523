using System.Collections.Frozen;
using Modular.Data.Reading;
using Modular.Documents.Formats;
using Modular.Documents.Workbooks;
using Modular.Engine.Tables;
using Modular.Sdk.Modelling;
using NodaTime;

namespace Modular.Engine.Documents;

/// <summary>Values of columns as cells for people: choices and yes or no in Dutch words, rows that are referred to by what they are called.</summary>
internal sealed class ValueCells(ReadSnapshot store)
{
    // What people call a row of a table by.
    private static readonly FrozenDictionary<string, string> Called = new Dictionary<string, string>
    {
        [TableNames.Participant] = "client_number",
        [TableNames.Trajectory] = "client_number",
        [TableNames.Provider] = "display_name",
        [TableNames.ProductSheet] = "title",
    }.ToFrozenDictionary();

    public Cell Of(ColumnDefinition column, object? value) => (column.Type, value) switch
    {
        (_, null) => Cell.Empty,
        (ColumnType.Choice, string choice) =>
            Cell.Text(column.Choices.FirstOrDefault(option => option.Value == choice)?.Label.Nl ?? choice),
        (ColumnType.Lookup, string id) => Cell.Text(NameOf(column.Target, id)),
        (ColumnType.Money, decimal amount) => Cell.Amount(amount),
        (_, decimal number) => Cell.Number(number),
        (_, long number) => Cell.Whole(number),
        (_, LocalDate date) => Cell.Date(date),
        (_, Instant moment) => Cell.Text(DutchFormat.Moment(moment)),
        (_, bool yes) => Cell.Text(DutchFormat.YesNo(yes)),
        _ => Cell.Text(value as string),
    };

    /// <summary>The client number of a trajectory.</summary>
    public Cell Client(string? trajectory) => trajectory is null ? Cell.Empty : Cell.Text(NameOf(TableNames.Trajectory, trajectory));

    private string NameOf(string? table, string id) =>
        table is not null && Called.TryGetValue(table, out var column) && store.Find(table, id)?.Values.TextOrNull(column) is { } name
            ? name
            : id;
}
