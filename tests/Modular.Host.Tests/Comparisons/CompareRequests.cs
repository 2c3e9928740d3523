using Modular.Host.Rpc.Wire;
using Modular.Sdk.Comparison;
using Modular.Tariffs.V1;

namespace Modular.Host.Tests.Comparisons;

internal static class CompareRequests
{
    public static CompareRequest Of(CaseFacts facts) => new()
    {
        OrderedOn = Dates.Write(facts.OrderedOn),
        Months = facts.Months,
        Hours = facts.Hours is { } hours ? Decimals.Write(hours) : null,
        Price = Amounts.Write(facts.Price),
        StartsOn = Dates.Write(facts.StartsOn),
        StopsOn = Dates.Write(facts.StopsOn),
        Group = facts.Group,
    };
}
