using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Tables;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Trajectories;

/// <summary>The rows that a trajectory refers to.</summary>
internal sealed record References(Row? Participant, Row? Provider, Row? ProductSheet, Row? Contract, ImmutableArray<Rate> Rates)
{
    /// <summary>Reads the participant's other trajectories, while the snapshot is open; null where none are asked for.</summary>
    public Func<ImmutableArray<TrajectorySnapshot>>? OtherTrajectories { get; init; }

    /// <summary>What a module gets of them.</summary>
    public ReferenceData Data => new()
    {
        Participant = Participant?.ToFields() ?? FieldValues.Empty,
        Provider = Provider?.ToFields() ?? FieldValues.Empty,
        Contract = Contract?.ToFields(),
        ProductSheet = ProductSheet?.ToFields(),
        Rates = Rates,
        OtherTrajectories = OtherTrajectories,
    };

    public static References Of(IRows store, Row trajectory) => new(
        Find(store, TableNames.Participant, trajectory.Values.TextOrNull("participant")),
        Find(store, TableNames.Provider, trajectory.Values.TextOrNull("provider")),
        Find(store, TableNames.ProductSheet, trajectory.Values.TextOrNull("product_sheet")),
        Find(store, TableNames.Contract, trajectory.Values.TextOrNull("contract")),
        RatesOf(store))
    {
        OtherTrajectories = OthersOf(store, trajectory.Values.Text("participant"), trajectory.Id),
    };

    /// <summary>Reads a participant's trajectories by order date, their columns only, when it is asked to.</summary>
    /// <param name="store">Where; open as long as it can be asked.</param>
    /// <param name="participant">The participant.</param>
    /// <param name="but">Identifier of the trajectory that is left out; null for an order.</param>
    public static Func<ImmutableArray<TrajectorySnapshot>> OthersOf(IRows store, string participant, string? but) => () =>
    [
        .. store.Query(new RowQuery(TableNames.Trajectory) { OrderBy = [new Order("ordered_on")], Limit = RowQuery.MaxLimit }
                .WithEqual("participant", participant))
            .Where(row => row.Id != but)
            .Select(TrajectoryRows.Head),
    ];

    /// <summary>The contract under which an order on a date falls: the active one, else the last one, so that a rule can say why not.</summary>
    public static Row? ContractFor(IRows store, string provider, LocalDate date)
    {
        var contracts = store.Query(new RowQuery(TableNames.Contract) { OrderBy = [new Order("valid_from")] }.WithEqual("provider", provider));
        return contracts.LastOrDefault(contract =>
                contract.Values.TextOrNull("status") == "active"
                && contract.Values.DateOrNull("valid_from") <= date && contract.Values.DateOrNull("valid_to") >= date)
            ?? (contracts.Count > 0 ? contracts[^1] : null);
    }

    public static ImmutableArray<Rate> RatesOf(IRows store) =>
        [.. store.Query(new RowQuery(TableNames.Rate) { Limit = RowQuery.MaxLimit }).Select(RateOf)];

    public static Rate RateOf(Row row) => new(
        row.Values.Text("code"),
        row.Values.Text("unit"),
        Money.Of(row.Values.Money("amount")),
        row.Values.Date("valid_from"),
        row.Values.DateOrNull("valid_to"));

    private static Row? Find(IRows store, string table, string? id) => id is null ? null : store.Find(table, id);
}
