using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Clock;
using Modular.Engine.Tables;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Statements;

/// <summary>
/// Finds the trajectories that a statement is made from, with a range of an index for each part of its scope: what a statement costs
/// depends on what is in it and not on how many trajectories the provider has.
/// </summary>
internal sealed class ScopedTrajectories(ReadSnapshot store, string provider, DatePeriod period, IRegime regime)
{
    private readonly Dictionary<string, LocalDate> found = new(StringComparer.Ordinal);

    private RowQuery OfProvider => new RowQuery(TableNames.Trajectory).WithEqual("provider", provider);

    /// <summary>Identifiers of the trajectories by scope and of those that are named, by order date.</summary>
    public static IReadOnlyList<string> Find(
        ReadSnapshot store, string provider, DatePeriod period, StatementScope scope, IEnumerable<string> named, IRegime regime)
    {
        var search = new ScopedTrajectories(store, provider, period, regime);
        search.Add(scope);
        search.AddNamed(named.Distinct(StringComparer.Ordinal));
        return [.. search.found.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
    }

    private void Add(StatementScope scope)
    {
        AddWhen(scope, StatementScope.Started, InPeriod(OfProvider, "started_on"));
        AddWhen(scope, StatementScope.Completed, InPeriod(OfProvider, "completed_on"));
        AddWhen(scope, StatementScope.Ordered, InPeriod(OfProvider, "ordered_on"));
        AddWhen(scope, StatementScope.Suspended | StatementScope.Held, OfProvider.WithEqual("phase", EnumName.Of(Phase.Suspended)));
        var started = OfProvider.With("started_on", Comparison.LessOrEqual, period.End);
        AddWhen(scope, StatementScope.Running, started.With("completed_on", Comparison.IsNull));
        AddWhen(scope, StatementScope.Running, started.With("completed_on", Comparison.GreaterOrEqual, period.Start));
        if (scope.HasFlag(StatementScope.Held))
        {
            AddNamed(TakenUpAgain().Distinct(StringComparer.Ordinal));
        }

        if (scope.HasFlag(StatementScope.Earned))
        {
            AddNamed(store.All(InPeriod(new RowQuery(TableNames.BillableMoment), "earned_on"))
                .Select(moment => moment.Values.Text("trajectory")).Distinct(StringComparer.Ordinal));
        }
    }

    /// <summary>What was suspended and is not since the period began; few of all trajectories ever are.</summary>
    private IEnumerable<string> TakenUpAgain() => regime.Lifecycle.States
        .Where(state => state.Phase == Phase.Suspended)
        .SelectMany(state => store.All(new RowQuery(TableNames.TrajectoryEvent).WithEqual("from_state", state.Name)))
        .Where(left => TenantClock.DateOf(left.CreatedAt) >= period.Start)
        .Select(left => left.Values.Text("trajectory"));

    private void AddWhen(StatementScope scope, StatementScope part, RowQuery query)
    {
        if ((scope & part) != StatementScope.None)
        {
            Keep(store.All(query));
        }
    }

    private void AddNamed(IEnumerable<string> ids) => Keep(store
        .With(TableNames.Trajectory, "id", ids.Where(id => !found.ContainsKey(id)))
        .Where(row => row.Values.Text("provider") == provider));

    // Only what the order needs is kept: the rows are read again a part at a time, when the regime gets to them.
    private void Keep(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            found[row.Id] = row.Values.Date("ordered_on");
        }
    }

    private RowQuery InPeriod(RowQuery query, string column) =>
        query.With(column, Comparison.GreaterOrEqual, period.Start).With(column, Comparison.LessOrEqual, period.End);
}
