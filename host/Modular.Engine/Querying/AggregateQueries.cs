using System.Collections.Immutable;
using System.Text;
using Modular.Data.Querying;
using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Querying;

/// <summary>Counts, sums and the like over records, per group.</summary>
public static class AggregateQueries
{
    private const int AverageDecimals = 6;

    // What a value costs in a message, without its text; a number takes less.
    private const int ValueBytes = 32;

    /// <summary>The figures, by group.</summary>
    public static AggregateResult Compute(Tenant tenant, AggregateQuery query, Principal principal, CancellationToken cancel)
    {
        using var snapshot = tenant.Read();
        var errors = new FieldErrors();
        var binder = new QueryBinder(tenant.ModelOf(snapshot), principal, tenant.Today, QueryFields.OfRequest, errors);
        var table = binder.Table(query.Records.Table);
        if (table is null)
        {
            errors.ThrowIfAny();
        }

        binder.Limit(query.GroupBy.Length, QueryLimits.MostGroupings, "group_by");
        errors.Require(
            query.Aggregates.Length is >= 1 and <= QueryLimits.MostAggregates, "aggregates", "WRONG_NUMBER",
            $"1 tot {QueryLimits.MostAggregates}.", $"1 to {QueryLimits.MostAggregates}.");
        var selection = binder.Rows(query.Records, table!);
        var groups = query.GroupBy.Take(QueryLimits.MostGroupings).Select((group, i) => Group(binder.Path(table!, group.Path, $"group_by[{i}].path"), group, $"group_by[{i}].part", errors)).ToList();
        var values = query.Aggregates.Take(QueryLimits.MostAggregates).Select((aggregate, i) => Value(
            aggregate, aggregate.Path is null ? null : binder.Path(table!, aggregate.Path, $"aggregates[{i}].path"), $"aggregates[{i}]", errors)).ToList();
        errors.ThrowIfAny();
        var asked = new GroupedSelection(selection)
        {
            GroupBy = query.GroupBy,
            Measures = [.. query.Aggregates.SelectMany(Measures)],
            Limit = QueryLimits.MostGroups + 1,
        };
        return new AggregateResult([.. groups], [.. values], [.. Rows(snapshot, asked, new ReadBudget(QueryLimits.MostSteps, cancel))
            .Select(row => row with { Values = Figures(query.Aggregates, values, row.Values) })]);
    }

    private static List<GroupedRow> Rows(ReadSnapshot snapshot, GroupedSelection asked, ReadBudget budget)
    {
        var rows = new List<GroupedRow>();
        var bytes = 0L;
        RecordQueries.Watched(() =>
        {
            snapshot.Group(asked, budget, row =>
            {
                rows.Add(row);
                bytes += row.Group.Concat(row.Values).Sum(value => ValueBytes + (value is string text ? Encoding.UTF8.GetByteCount(text) : 0L));
                return bytes <= QueryLimits.MostGroupBytes;
            });
            return rows;
        });
        return rows.Count > QueryLimits.MostGroups ? throw QueryCost.TooCostly("groups", QueryLimits.MostGroups)
            : bytes > QueryLimits.MostGroupBytes ? throw QueryCost.TooCostly("group_bytes", QueryLimits.MostGroupBytes)
            : rows;
    }

    private static ColumnType Group(BoundPath? path, GroupPath group, string field, FieldErrors errors)
    {
        if (path is null || group.Part == DatePart.Whole)
        {
            return path?.Type ?? ColumnType.Text;
        }

        errors.Require(
            path.Type == ColumnType.Date, field, "WRONG_TYPE", $"{path.Path} is geen datum.", $"{path.Path} is no date.");
        return ColumnType.Text;
    }

    private static ColumnType Value(Aggregate aggregate, BoundPath? path, string field, FieldErrors errors)
    {
        if (path is null)
        {
            errors.Require(
                aggregate.Path is not null || aggregate.Function == AggregateFunction.Count, $"{field}.path", "REQUIRED",
                "Waarover?", "Over what?");
            return ColumnType.WholeNumber;
        }

        var number = path.Type is ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Money;
        errors.Require(
            number || aggregate.Function is not (AggregateFunction.Sum or AggregateFunction.Average), $"{field}.path", "WRONG_TYPE",
            $"{path.Path} is geen getal.", $"{path.Path} is no number.");
        return aggregate.Function switch
        {
            AggregateFunction.Count => ColumnType.WholeNumber,
            AggregateFunction.Average when path.Type != ColumnType.Money => ColumnType.Decimal,
            _ => path.Type,
        };
    }

    // An average is made of a sum and a count.
    private static IEnumerable<GroupMeasure> Measures(Aggregate aggregate) => aggregate.Function switch
    {
        AggregateFunction.Count => [new(Measure.Count, aggregate.Path)],
        AggregateFunction.Sum => [new(Measure.Sum, aggregate.Path)],
        AggregateFunction.Min => [new(Measure.Min, aggregate.Path)],
        AggregateFunction.Max => [new(Measure.Max, aggregate.Path)],
        _ => [new(Measure.Sum, aggregate.Path), new(Measure.Count, aggregate.Path)],
    };

    private static List<object?> Figures(ImmutableArray<Aggregate> aggregates, List<ColumnType> types, IReadOnlyList<object?> computed)
    {
        var figures = new List<object?>(aggregates.Length);
        var at = 0;
        foreach (var (i, aggregate) in aggregates.Index())
        {
            var value = computed[at++];
            if (aggregate.Function == AggregateFunction.Average)
            {
                var count = (long)computed[at++]!;
                value = count == 0
                    ? null
                    : decimal.Round((decimal)value! / count, types[i] == ColumnType.Money ? 2 : AverageDecimals, MidpointRounding.AwayFromZero);
            }

            if (types[i] == ColumnType.Money && value is decimal and (< long.MinValue or > long.MaxValue))
            {
                var errors = new FieldErrors();
                errors.Add($"aggregates[{i}]", "OUT_OF_RANGE", "De uitkomst is te groot voor een bedrag.", "The outcome is too large for an amount.");
                throw ModularException.InvalidFields(errors);
            }

            figures.Add(types[i] == ColumnType.WholeNumber && value is decimal and >= long.MinValue and <= long.MaxValue ? (long)(decimal)value : value);
        }

        return figures;
    }
}
