using Google.Protobuf.Collections;
using Modular.Data.Querying;
using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Querying;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Queries.V1;

namespace Modular.Host.Rpc.Queries;

/// <summary>Queries between the wire and the engine.</summary>
internal static class QueryWire
{
    private const int MostPaths = 1000;

    /// <summary>The query; faults in its parts are told with those that the engine finds.</summary>
    public static RecordQuery Read(V1.Query? query, FieldErrors errors, bool rowsOnly = false)
    {
        errors.Require(query is not null, "query", "REQUIRED", "Een vraag is verplicht.", "A query is required.");
        query ??= new V1.Query();
        errors.Require(
            !rowsOnly || query.Columns.Count == 0, "query.columns", "NOT_ALLOWED", "Kolommen horen hier niet.", "Columns do not belong here.");
        errors.Require(
            !rowsOnly || query.OrderBy.Count == 0, "query.order_by", "NOT_ALLOWED", "Een volgorde hoort hier niet.", "An order does not belong here.");
        return new RecordQuery(query.Table)
        {
            Columns = [.. query.Columns.Take(MostPaths)],
            Filter = query.Filter,
            Where = FilterTree.Read(query.Where, "query.where", errors),
            OrderBy = [.. query.OrderBy.Take(MostPaths).Select(order => new Order(order.Path, order.Descending))],
            AsOf = Dates.Optional(query.AsOf, "query.as_of", errors),
            AllPeriods = query.AllPeriods,
        };
    }

    public static QueryPage Page(int size, string token, FieldErrors errors)
    {
        errors.Require(
            size is >= 0 and <= QueryLimits.LargestPage, "page_size", size < 0 ? "PAGE_SIZE_NEGATIVE" : "PAGE_SIZE_TOO_LARGE",
            $"page_size is 0 tot {QueryLimits.LargestPage}.", $"page_size is 0 to {QueryLimits.LargestPage}.");
        return new QueryPage(size == 0 ? QueryLimits.DefaultPage : size, token);
    }

    public static AggregateQuery Read(V1.AggregateRecordsRequest request, FieldErrors errors) => new(
        Read(request.Query, errors, rowsOnly: true),
        [.. request.GroupBy.Take(MostPaths).Select((group, i) => new GroupPath(group.Path, Part(group.Part, $"group_by[{i}].part", errors)))],
        [.. request.Aggregates.Take(MostPaths).Select((aggregate, i) => new Aggregate(
            Function(aggregate.Function, $"aggregates[{i}].function", errors), aggregate.Path.Length == 0 ? null : aggregate.Path))]);

    public static V1.AggregateRecordsResponse Write(AggregateResult result)
    {
        var response = new V1.AggregateRecordsResponse();
        foreach (var row in result.Rows)
        {
            var written = new V1.AggregateRow();
            Write(row.Group, result.GroupTypes, written.Group);
            Write(row.Values, result.ValueTypes, written.Values);
            response.Rows.Add(written);
        }

        return response;
    }

    private static void Write(IReadOnlyList<object?> values, IReadOnlyList<Sdk.Modelling.ColumnType> types, RepeatedField<Common.V1.FieldValue> fields) =>
        fields.AddRange(values.Select((value, i) => value is null
            ? new Common.V1.FieldValue()
            : Fields.Write(value, types[i] == Sdk.Modelling.ColumnType.Money)));

    private static DatePart Part(V1.CalendarPart part, string field, FieldErrors errors)
    {
        errors.Require(Enum.IsDefined(part), field, "VALUE_UNKNOWN", "Dit deel van de kalender is onbekend.", "This part of the calendar is not known.");
        return part switch
        {
            V1.CalendarPart.Year => DatePart.Year,
            V1.CalendarPart.Quarter => DatePart.Quarter,
            V1.CalendarPart.Month => DatePart.Month,
            _ => DatePart.Whole,
        };
    }

    private static AggregateFunction Function(V1.AggregateFunction function, string field, FieldErrors errors)
    {
        AggregateFunction? known = function switch
        {
            V1.AggregateFunction.Count => AggregateFunction.Count,
            V1.AggregateFunction.Sum => AggregateFunction.Sum,
            V1.AggregateFunction.Min => AggregateFunction.Min,
            V1.AggregateFunction.Max => AggregateFunction.Max,
            V1.AggregateFunction.Average => AggregateFunction.Average,
            _ => null,
        };
        errors.Require(known is not null, field, "VALUE_UNKNOWN", "Deze berekening is onbekend.", "This computation is not known.");
        return known ?? AggregateFunction.Count;
    }
}
