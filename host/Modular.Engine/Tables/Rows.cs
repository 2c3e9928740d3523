using System.Collections.Frozen;
using Modular.Data.Tables;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tables;

/// <summary>Between stored rows and the SDK's values.</summary>
internal static class Rows
{
    /// <summary>How the names of a tenant's own columns begin.</summary>
    private const string OwnPrefix = "x_";

    /// <summary>The row's columns as a module knows them; the host's own columns are left out, and the tenant's own.</summary>
    public static FieldValues ToFields(this Row row) => row.ToFields(FrozenSet<string>.Empty);

    /// <summary>The row's columns as a module knows them, without some. Who may read a tenant's own columns differs; a module knows none.</summary>
    public static FieldValues ToFields(this Row row, IReadOnlySet<string> without) => row.Values.ToFields(without);

    /// <summary>The same of the values that a row will have.</summary>
    public static FieldValues ToFields(this RowValues values, IReadOnlySet<string> without)
    {
        var names = values.Names;
        return FieldValues.OfDistinct(names.Count, i => new(names[i], without.Contains(names[i]) || IsOwn(names[i]) ? null : values[names[i]]));
    }

    /// <summary>Whether a column is the tenant's own.</summary>
    public static bool IsOwn(string column) => column.StartsWith(OwnPrefix, StringComparison.Ordinal);

    /// <summary>All the row's columns as values, the tenant's own too, without those that are hidden.</summary>
    public static FieldValues ToVisibleFields(this Row row, IReadOnlySet<string> hidden)
    {
        var names = row.Values.Names;
        return FieldValues.OfDistinct(names.Count, i => new(names[i], hidden.Contains(names[i]) ? null : row.Values[names[i]]));
    }

    public static RowValues ToRow(this FieldValues fields) =>
        RowValues.From(fields.Select(pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)));

    public static LocalizedText? TextPair(this RowValues values, string name) =>
        values.TextOrNull(name + "_nl") is { } nl ? new LocalizedText(nl, values.Text(name + "_en")) : null;

    public static DatePeriod? Period(this RowValues values) =>
        values.DateOrNull("period_start") is { } start ? new DatePeriod(start, values.Date("period_end")) : null;

    public static Sdk.Values.Money? Euro(this RowValues values, string name) =>
        values.MoneyOrNull(name) is { } amount ? Sdk.Values.Money.Of(amount) : null;

    public static LocalDate? Earliest(params IEnumerable<LocalDate?> dates) => dates.Where(date => date is not null).Min();
}
