using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Arguments;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Indicators;
using Modular.Engine.Json;
using Modular.Engine.Modules;
using Modular.Engine.Providers;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Entries;
using Modular.Sdk.Values;

namespace Modular.Engine.Entries;

/// <summary>Records entries on file. They are added, never changed.</summary>
public sealed class EntryCommands(IdSource ids)
{
    /// <summary>Records an entry when the regime has nothing against it.</summary>
    public Task<Reply<EntryResult>> RecordAsync(
        Tenant tenant, RecordEntry command, Request request, Func<EntryResult, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(tenant, request, store => Plan(tenant, store, command, request.Principal), encode, etagGiven: false, cancel);

    private Plan<EntryResult> Plan(Tenant tenant, ReadSnapshot store, RecordEntry command, Principal principal)
    {
        var provider = command.Provider is { } id ? ProviderQueries.Require(store, tenant, id, principal) : null;
        var regime = tenant.RequireRegime();
        var definition = Definition(regime, command);
        Authorize.Entry(principal, definition, regime);
        var names = new EntryNames(tenant, store);
        var errors = new FieldErrors();
        var given = ArgumentCheck.Check(definition.Fields, command.Fields, "fields", errors);
        given = new EntryLookups(tenant, store, names, command.Provider ?? principal.Provider).Resolve(definition.Fields, given, "fields", errors);
        errors.ThrowIfAny(regime.Rules);

        var context = new EntryContext
        {
            Kind = definition.Kind,
            Role = principal.Role,
            Values = given,
            Tenant = TenantFacts.Load(tenant, store, regime),
            Provider = provider is null ? null : ProviderFacts.Load(tenant, store, provider.Id, regime),
        };
        var judgement = Judge(regime, definition, context, provider is null ? tenant.Name : ResourceNames.Provider(tenant.Id, provider.Id));
        var values = given.With(judgement.Computed);
        var view = new EntryView(
            tenant.Id, "", definition.Kind, context.Tenant.Today, principal.Id, names.Named(definition.Kind, values), regime)
        {
            Provider = provider?.Id,
            RecordedByRole = principal.Role,
            Rules = judgement.Rules,
        };
        return new Plan<EntryResult>(new EntryResult(view, judgement.Signals), tx =>
        {
            CheckUnchanged(tx, provider, context);
            var stored = view with { Id = ids.Next(tx.Now) };
            Write(tx, stored, values, judgement, definition);
            return new EntryResult(stored, judgement.Signals);
        })
        { RuleIds = [.. judgement.Rules.Select(rule => rule.RuleId).Distinct()] };
    }

    private static EntryDefinition Definition(IRegime regime, RecordEntry command)
    {
        var errors = new FieldErrors();
        var definition = regime.Entries?.Entries.FirstOrDefault(entry => entry.Kind == command.Kind);
        errors.Require(
            definition is not null, "kind", "UNKNOWN_ENTRY", $"Regime {regime.Id} kent geen '{command.Kind}'.", $"Regime {regime.Id} knows no '{command.Kind}'.");
        errors.Require(
            definition is null || !definition.OfTenant || command.Provider is null,
            "parent", "OF_TENANT", "Dit gaat over de gemeente zelf, niet over een aanbieder.", "This is about the tenant itself, not about a provider.");
        errors.Require(
            definition is null || definition.OfTenant || command.Provider is not null,
            "parent", "OF_PROVIDER", "Dit gaat over een aanbieder: noem hem.", "This is about a provider: name it.");
        errors.ThrowIfAny(regime.Rules);
        return definition!;
    }

    private static EntryJudgement Judge(IRegime regime, EntryDefinition definition, EntryContext context, string subject)
    {
        var judgement = ModuleCall.To(regime, r => r.Entries!.Judge(context));
        return judgement.Violations.IsEmpty
            ? EntryCheck.Sound(regime, definition, context.Tenant.Settings, judgement)
            : throw ModularException.RuleViolated(subject, judgement.Violations, regime.Rules);
    }

    // The judgement stands on the provider and on what is on file, of it and of the tenant: when any has changed since, it is made again.
    private static void CheckUnchanged(WriteTransaction tx, Row? provider, EntryContext context)
    {
        if (provider is not null && tx.Find(TableNames.Provider, provider.Id)?.Version is var now && now != provider.Version)
        {
            throw new VersionConflictException(TableNames.Provider, provider.Id, provider.Version, now ?? 0);
        }

        CheckCount(tx, null, context.Tenant.Entries.Length);
        if (provider is not null)
        {
            CheckCount(tx, provider.Id, context.Provider!.Entries.Length);
        }
    }

    private static void CheckCount(WriteTransaction tx, string? provider, int known)
    {
        if (tx.Count(EntryRows.About(provider)) is var count && count != known)
        {
            throw new VersionConflictException(TableNames.Entry, provider ?? "tenant", known, count);
        }
    }

    private void Write(WriteTransaction tx, EntryView entry, FieldValues values, EntryJudgement judgement, EntryDefinition definition)
    {
        tx.Insert(TableNames.Entry, entry.Id, RowValues.Of(
            ("kind", entry.Kind), ("provider", entry.Provider), ("recorded_on", entry.RecordedOn), ("recorded_by", entry.RecordedBy),
            ("recorded_by_role", entry.RecordedByRole), ("rules", Stored.Write(judgement.Rules))));
        tx.Insert(entry.Kind, entry.Id, values.With(EntryRows.Parent, entry.Id).ToRow());
        var trajectory = definition.Fields
            .Where(field => field is { Type: Sdk.Modelling.ColumnType.Lookup, Target: TableNames.Trajectory })
            .Select(field => values.Text(field.Name)).FirstOrDefault(id => id is not null);
        foreach (var signal in judgement.Signals)
        {
            tx.Insert(TableNames.Signal, ids.Next(tx.Now), TrajectoryWrites.SignalRow(
                trajectory, entry.Provider, signal, entry.RecordedOn, entry.RecordedBy, entry.RecordedByRole));
        }

        MeasureWrites.Put(tx, $"entries/{entry.Id}", entry.Provider, judgement.Measures);
        tx.AppendEvent("entry.recorded", ResourceNames.Entry(entry.Tenant, entry.Id), Stored.Write(new { kind = entry.Kind }));
    }
}
