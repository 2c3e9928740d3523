using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Tables;
using Modular.Sdk.Indicators;
using NodaTime;

namespace Modular.Engine.Indicators;

/// <summary>
/// Keeps measures, so that a figure is read from an index and not from what it counts. A measure's row has the measure itself as its
/// identifier: the one it replaces is found without an index of its own.
/// </summary>
internal static class MeasureWrites
{
    /// <summary>Kept for what is still in stock: one comparison then tells what is in on any date.</summary>
    public static readonly LocalDate Always = new(9999, 12, 31);

    /// <summary>Writes what a decision adds to the indicators.</summary>
    /// <param name="tx">The command's transaction.</param>
    /// <param name="source">What is counted, by its resource name within the tenant, for example <c>trajectories/01J...</c>.</param>
    /// <param name="provider">Identifier of the provider that it counts for; null when it is about the tenant itself.</param>
    /// <param name="measures">The measures.</param>
    public static void Put(WriteTransaction tx, string source, string? provider, IEnumerable<Measure> measures)
    {
        foreach (var measure in measures)
        {
            var id = $"{source}/{measure.Indicator}/{measure.Key}";
            var known = tx.Find(TableNames.Measure, id) is not null;
            if (measure.Withdrawn)
            {
                if (known)
                {
                    tx.Delete(TableNames.Measure, id);
                }
            }
            else if (known)
            {
                tx.Update(TableNames.Measure, id, Values(source, provider, measure));
            }
            else
            {
                tx.Insert(TableNames.Measure, id, Values(source, provider, measure));
            }
        }
    }

    private static RowValues Values(string source, string? provider, Measure measure) => RowValues.Of(
        ("indicator", measure.Indicator), ("counted_on", measure.On), ("provider", provider), ("met", measure.Met), ("value", measure.Value),
        ("counted_until", measure.Until ?? Always), ("source", source), ("measure_key", measure.Key));
}
