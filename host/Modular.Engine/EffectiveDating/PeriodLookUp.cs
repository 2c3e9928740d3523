using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Metadata;
using NodaTime;

namespace Modular.Engine.EffectiveDating;

/// <summary>Which row of an effective-dated table holds on a day, now or as was known at an earlier moment.</summary>
internal static class PeriodLookUp
{
    public static Row? Find(ReadSnapshot store, TableModel table, Func<string, object?> key, LocalDate asOf, Instant? knownAt)
    {
        var series = new PeriodRows(store, table, key);
        if (knownAt is not { } moment)
        {
            return series.On(asOf);
        }

        var last = series.Series.With(PeriodColumns.From, Comparison.LessOrEqual, asOf) with
        {
            OrderBy = [new Order(PeriodColumns.From, Descending: true)],
            Limit = 1,
        };
        return store.Log.QueryAt(last, store.Log.SequenceAt(moment)).FirstOrDefault(row => PeriodRows.Holds(row, asOf));
    }
}
