using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tariffs;

/// <summary>Asks a regime for new rates, and holds its answer against what was asked.</summary>
internal static class Indexations
{
    /// <summary>The regime's answer: new rates, or what is missing.</summary>
    /// <exception cref="ModularException">The regime does not index by formula, or contradicts itself.</exception>
    public static Indexation Of(Tenant tenant, ReadSnapshot store, IRegime regime, LocalDate on)
    {
        var context = new IndexationContext
        {
            On = on,
            Rates = References.RatesOf(store),
            Figures = IndexFigureRows.OnFile(store),
            Settings = tenant.Terms.For(regime),
            Today = tenant.Today,
        };
        var indexation = ModuleCall.To(regime, r => r.Tariff.Index(context))
            ?? throw ModularException.StateNotAllowed(tenant.Name, $"{regime.Id} {regime.Version}", "indexation");
        return Fault(indexation, on) is { } fault
            ? throw ModularException.ModuleFault($"{regime.Id} {regime.Version}", new InvalidOperationException(fault))
            : indexation;
    }

    /// <summary>The answer as callers see it; null when something is missing.</summary>
    public static IndexationView? View(Tenant tenant, IRegime regime, Indexation indexation, LocalDate on) => indexation.Missing.IsEmpty
        ? new IndexationView(
            tenant.Id, "", on, indexation.Percentage!.Value, indexation.Used,
            [.. indexation.Rates.Select(rate => new RecordView(tenant.Id, "", 0, tenant.Now, FieldsOf(rate)))], indexation.Explanation!, regime)
        : null;

    public static FieldValues FieldsOf(Rate rate) => FieldValues.Empty
        .With("code", rate.Code).With("unit", rate.Unit).With("amount", rate.Amount).With("valid_from", rate.ValidFrom).With("valid_to", rate.ValidTo);

    private static string? Fault(Indexation indexation, LocalDate on) => indexation switch
    {
        { Missing.IsEmpty: false } => null,
        { Percentage: null } or { Explanation: null } => "An indexation has a percentage and an explanation, or says what is missing.",
        { Used.IsEmpty: true } => "An indexation names the observations that it used.",
        _ when indexation.Rates.Any(rate => rate.ValidFrom != on) => $"New rates hold from {on:uuuu-MM-dd}, as was asked.",
        _ => null,
    };
}
