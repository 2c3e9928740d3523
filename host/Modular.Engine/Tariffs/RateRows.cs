using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Tables;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tariffs;

/// <summary>The rows of the rate card: half-open validity, no overlap.</summary>
internal static class RateRows
{
    /// <summary>
    /// Adds a rate; the one in force of the same code and unit ends where it starts. The neighbours are looked up in the transaction: a rate
    /// set by somebody else in the meantime is a neighbour too.
    /// </summary>
    public static Row Insert(WriteTransaction tx, string id, FieldValues values)
    {
        var from = values.Date("valid_from")!.Value;
        var series = tx.Query(new RowQuery(TableNames.Rate) { OrderBy = [new Order("valid_from")], Limit = RowQuery.MaxLimit }
            .WithEqual("code", values.Text("code")).WithEqual("unit", values.Text("unit")));
        var before = series.LastOrDefault(row => row.Values.Date("valid_from") < from);
        var after = series.FirstOrDefault(row => row.Values.Date("valid_from") > from);
        if (before is not null && !(before.Values.DateOrNull("valid_to") < from))
        {
            tx.Update(TableNames.Rate, before.Id, RowValues.Of(("valid_to", from)));
        }

        LocalDate? to = Rows.Earliest(values.Date("valid_to"), after?.Values.Date("valid_from"));
        return tx.Insert(TableNames.Rate, id, values.With("valid_to", to).ToRow());
    }
}
