using Modular.Data.Reading;
using Modular.Engine.Tables;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Engine.Statements;

/// <summary>Which statements to list; null leaves a condition out.</summary>
/// <param name="Provider">Identifier of the provider.</param>
/// <param name="Kind">The definition's kind.</param>
/// <param name="StartsIn">Only those whose period starts in this one, both ends inclusive.</param>
/// <param name="Status">Only those that stand so.</param>
public sealed record StatementFilter(string? Provider, string? Kind, DatePeriod? StartsIn, StatementStatus? Status)
{
    internal RowQuery Query()
    {
        var query = new RowQuery(TableNames.Statement) { OrderBy = [new Order("created_at")] };
        query = Provider is null ? query : query.WithEqual("provider", Provider);
        query = Kind is null ? query : query.WithEqual("kind", Kind);
        query = Status is { } status ? query.WithEqual("status", EnumName.Of(status)) : query;
        return StartsIn is { } period
            ? query.With("period_start", Comparison.GreaterOrEqual, period.Start).With("period_start", Comparison.LessOrEqual, period.End)
            : query;
    }
}
