using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Pipeline;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.EffectiveDating;

/// <summary>What every row of an effective-dated table must be: a period that overlaps no other of its key.</summary>
internal static class PeriodCheck
{
    /// <summary>The period itself, and the key that stays as it is.</summary>
    public static void Check(TableModel table, RowChange change, FieldErrors errors)
    {
        var (from, to) = PeriodOf(change.After!);
        errors.Require(from is not null, PeriodColumns.From, "REQUIRED", "De eerste dag is verplicht.", "The first day is required.");
        errors.Require(!(to <= from), PeriodColumns.To, "ENDS_BEFORE_START", "De periode eindigt niet na haar begin.", "The period does not end after its start.");
        foreach (var column in table.PeriodKey.Where(column => change.Event == RuleEvent.Update && change.Changes(column)))
        {
            KeyIsFixed(column, errors);
        }
    }

    public static void KeyIsFixed(string column, FieldErrors errors) => errors.Add(
        column, "PERIOD_KEY_FIXED", $"{column} zegt van wie de periode is en verandert niet; maak een nieuw record.",
        $"{column} says whose period it is and does not change; make a new record.");

    /// <exception cref="ModularException">PERIOD_OVERLAP, with the other row.</exception>
    public static void CheckOverlap(IRows rows, string tenant, TableModel table, RowChange change)
    {
        if (change.Event == RuleEvent.Update && !change.Changes(PeriodColumns.From) && !change.Changes(PeriodColumns.To))
        {
            return;
        }

        var series = new PeriodRows(rows, table, column => change.After![column]);
        var (from, to) = PeriodOf(change.After!);
        var before = series.LastFrom(from!.Value, change.Id);
        var after = series.FirstAfter(from.Value, change.Id);
        // Where a key of the table holds the first day too, the key is what says that there is one already.
        if (before is not null && !(before.Values.DateOrNull(PeriodColumns.To) <= from) && !(before.Values.Date(PeriodColumns.From) == from && HasKeyOfStart(table)))
        {
            throw Overlap(tenant, table, before);
        }

        if (after is not null && !(to <= after.Values.Date(PeriodColumns.From)))
        {
            throw Overlap(tenant, table, after);
        }
    }

    private static (LocalDate? From, LocalDate? To) PeriodOf(RowValues values) => (values.DateOrNull(PeriodColumns.From), values.DateOrNull(PeriodColumns.To));

    private static bool HasKeyOfStart(TableModel table) =>
        table.Keys.Any(key => key.Columns.ToHashSet(StringComparer.Ordinal).SetEquals(table.PeriodKey.Append(PeriodColumns.From)));

    private static ModularException Overlap(string tenant, TableModel table, Row other)
    {
        var name = ResourceNames.Record(tenant, table.Name, other.Id);
        return new ModularException(
            ErrorReason.PeriodOverlap,
            new LocalizedText($"De periode overlapt met die van {name}.", $"The period overlaps with that of {name}."))
        {
            Subject = name,
            Metadata = ModularException.Facts(("resource", name)),
        };
    }
}
