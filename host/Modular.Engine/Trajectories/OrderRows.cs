using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Arguments;
using Modular.Engine.Errors;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Engine.Trajectories;

/// <summary>The rows that an order refers to, checked, and the trajectory it would make.</summary>
internal sealed class OrderRows
{
    private readonly Tenant tenant;
    private readonly IRegime regime;
    private readonly References references;
    private readonly FieldValues arguments;

    public OrderRows(Tenant tenant, IRows store, OpenTrajectory command, IRegime regime)
    {
        (this.tenant, this.regime) = (tenant, regime);
        var errors = new FieldErrors();
        var participant = store.Find(TableNames.Participant, command.Participant);
        var provider = store.Find(TableNames.Provider, command.Provider);
        var sheet = store.Find(TableNames.ProductSheet, command.ProductSheet);
        errors.Require(participant is not null, "participant", "UNKNOWN_PARTICIPANT", "De deelnemer bestaat niet.", "The participant does not exist.");
        errors.Require(provider is not null, "product_sheet", "UNKNOWN_PROVIDER", "De aanbieder bestaat niet.", "The provider does not exist.");
        errors.Require(
            provider is null || sheet?.Values.Text("provider") == command.Provider,
            "product_sheet", "UNKNOWN_PRODUCT_SHEET", "Het productblad bestaat niet bij deze aanbieder.", "The provider has no such product sheet.");
        arguments = ArgumentCheck.Check(regime.Lifecycle.Order.Arguments, command.Arguments, "arguments", errors);
        errors.ThrowIfAny(regime.Rules);

        references = new References(
            participant, provider, sheet, References.ContractFor(store, command.Provider, tenant.Today), References.RatesOf(store))
        {
            OtherTrajectories = References.OthersOf(store, command.Participant, but: null),
        };
        Values = RowValues.Of(
            ("participant", command.Participant), ("provider", command.Provider), ("product_sheet", command.ProductSheet),
            ("contract", references.Contract?.Id), ("regime", regime.Id), ("regime_version", regime.Version), ("ordered_on", tenant.Today),
            ("client_number", participant!.Values.Text("client_number")));
    }

    /// <summary>The columns that the host sets.</summary>
    public RowValues Values { get; }

    public TriggerContext Context(string role)
    {
        var fields = FieldValues.From(Values.Names
            .Where(name => name is "participant" or "provider" or "product_sheet" or "contract" or "client_number")
            .Select(name => KeyValuePair.Create(name, Values[name])));
        var snapshot = new TrajectorySnapshot { Id = "", State = "", OrderedOn = tenant.Today, Fields = fields };
        CheckInForce();
        return TrajectoryCommands.Context(tenant, regime, snapshot, references.Data, regime.Lifecycle.Order.Name, role) with { Arguments = arguments };
    }

    /// <summary>The order stands on these rows: when one has changed since, it is decided again.</summary>
    public void CheckUnchanged(WriteTransaction tx)
    {
        foreach (var (table, row) in new[]
        {
            (TableNames.Provider, references.Provider), (TableNames.ProductSheet, references.ProductSheet), (TableNames.Contract, references.Contract),
        })
        {
            if (row is not null && tx.Find(table, row.Id)?.Version is var now && now != row.Version)
            {
                throw new VersionConflictException(table, row.Id, row.Version, now ?? 0);
            }
        }
    }

    private void CheckInForce()
    {
        if (!regime.Validity.Contains(tenant.Today))
        {
            throw ModularException.StateNotAllowed(ResourceNames.Regime(regime.Id, regime.Version), $"in force {regime.Validity}", $"an order on {tenant.Today:uuuu-MM-dd}");
        }
    }
}
