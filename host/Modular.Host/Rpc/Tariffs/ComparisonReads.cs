using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Modular.Engine.Errors;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Comparison;
using NodaTime;
using V1 = Modular.Tariffs.V1;

namespace Modular.Host.Rpc.Tariffs;

/// <summary>The facts of a case, as told by a caller.</summary>
internal static class ComparisonReads
{
    private const int MostMonths = 60;
    private const decimal MostHours = 10_000;
    private const int MostRegimes = 100;
    private const int LongestId = 63;

    public static CaseFacts Facts(V1.CompareRequest request, FieldErrors errors)
    {
        var ordered = Dates.Required(request.OrderedOn, "ordered_on", errors);
        var hours = request.Hours is { } written ? Decimals.Read(written, "hours", errors) : null;
        var starts = Dates.Optional(request.StartsOn, "starts_on", errors);
        var stops = Dates.Optional(request.StopsOn, "stops_on", errors);
        errors.Require(
            request.Months is >= 1 and <= MostMonths, "months", "OUT_OF_RANGE", $"1 tot {MostMonths} maanden.", $"1 to {MostMonths} months.");
        errors.Require(
            hours is null or (>= 0 and <= MostHours), "hours", "OUT_OF_RANGE", $"0 tot {MostHours} uren.", $"0 to {MostHours} hours.");
        NotBefore(starts, "starts_on", ordered, "ordered_on", errors);
        NotBefore(stops, "stops_on", ordered, "ordered_on", errors);
        NotBefore(stops, "stops_on", starts, "starts_on", errors);
        return new CaseFacts
        {
            OrderedOn = ordered,
            Months = request.Months,
            Hours = hours,
            Price = Amounts.NotNegative(request.Price, "price", errors),
            StartsOn = starts,
            StopsOn = stops,
            Group = request.Group,
        };
    }

    public static ImmutableArray<string> Regimes(RepeatedField<string> regimes, FieldErrors errors)
    {
        errors.Require(
            regimes.Count <= MostRegimes, "regimes", "TOO_MANY_REGIMES", $"Hoogstens {MostRegimes} regimes.", $"At most {MostRegimes} regimes.");
        return [.. regimes.Take(MostRegimes).Select((id, index) => Texts.Required(id, $"regimes[{index}]", LongestId, errors))];
    }

    private static void NotBefore(LocalDate? date, string field, LocalDate? other, string otherField, FieldErrors errors) => errors.Require(
        !(date < other), field, "TOO_EARLY", $"Deze datum ligt voor {otherField}.", $"This date lies before {otherField}.");
}
