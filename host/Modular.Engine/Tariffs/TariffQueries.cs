using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Engine.Arguments;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tariffs;

/// <summary>Computes prices and settlements; writes nothing.</summary>
public static class TariffQueries
{
    /// <summary>Prices a product on a date of ordering.</summary>
    public static (Quote Quote, IRegime Regime) Quote(
        Tenant tenant, string provider, string productSheet, LocalDate? asOf, FieldValues given, Principal principal)
    {
        using var store = tenant.Read();
        var name = ResourceNames.ProductSheet(tenant.Id, provider, productSheet);
        Authorize.Provider(principal, provider, name);
        var sheet = store.Find(TableNames.ProductSheet, productSheet);
        if (sheet?.Values.Text("provider") != provider)
        {
            throw ModularException.NotFound(name);
        }

        var regime = tenant.RequireRegime();
        var errors = new FieldErrors();
        var arguments = ArgumentCheck.Check(regime.Tariff.QuoteArguments, given, "arguments", errors);
        errors.ThrowIfAny(regime.Rules);
        var date = asOf ?? tenant.Today;
        var references = new References(
            null, store.Find(TableNames.Provider, provider), sheet, References.ContractFor(store, provider, date), References.RatesOf(store));
        var snapshot = new TrajectorySnapshot { Id = "", State = "", OrderedOn = date };
        var context = TrajectoryCommands.Context(tenant, regime, snapshot, references.Data, "quote", principal.Role)
            with
        { Arguments = arguments, Today = date };
        return (ModuleCall.To(regime, r => r.Tariff.Quote(context)), regime);
    }

    /// <summary>Proposes what is still to be paid when a trajectory ends on a date.</summary>
    public static (Settlement Settlement, IRegime Regime) Settle(Tenant tenant, string trajectory, LocalDate endedOn, Principal principal)
    {
        using var store = tenant.Read();
        var row = TrajectoryQueries.Find(tenant, store, trajectory, principal);
        var regime = tenant.RequireRegime(row.Values.Text("regime_version"));
        var context = TrajectoryQueries.Context(tenant, store, row, regime, principal.Role);
        var settlement = ModuleCall.To(regime, r => r.Tariff.Settle(context, endedOn));
        return settlement is null
            ? throw ModularException.StateNotAllowed(ResourceNames.Trajectory(tenant.Id, trajectory), row.Values.Text("state"), "settlement")
            : (settlement, regime);
    }

    public static PageOf<RecordView> Rates(Tenant tenant, string? code, LocalDate? asOf, Page page)
    {
        using var store = tenant.Read();
        var query = new RowQuery(TableNames.Rate) { OrderBy = [new Order("code"), new Order("valid_from")] };
        query = code is null ? query : query.WithEqual("code", code);
        query = asOf is { } date ? query.With("valid_from", Comparison.LessOrEqual, date) : query;
        if (asOf is null)
        {
            return page.Read(store, query).Select(row => RecordView.Of(tenant.Id, row));
        }

        // "Until" is open for the rate in force: the upper bound is looked at here, over one code's few rows.
        ImmutableArray<RecordView> inForce =
        [
            .. store.Query(query with { Limit = RowQuery.MaxLimit })
                .Where(row => References.RateOf(row).InForce(asOf.Value))
                .Select(row => RecordView.Of(tenant.Id, row)),
        ];
        return page.Of(inForce);
    }
}
