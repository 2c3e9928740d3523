using System.Collections.Immutable;
using System.Globalization;
using Modular.Data.Writing;
using Modular.Engine.Clock;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Engine.Parties;
using Modular.Engine.Security;
using Modular.Sdk;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tenants;

/// <summary>Makes tenants, changes their settings and moves the clocks of test tenants.</summary>
public sealed class TenantCommands(TenantDirectory tenants, RegimeCatalogue regimes, IClock systemClock)
{
    // No later date can be given either.
    private const int LastYear = 2199;
    private static readonly Duration Furthest = Duration.FromDays(3660);

    public async Task<Reply<TenantView>> CreateAsync(CreateTenant command, Request request, Func<TenantView, byte[]> encode, CancellationToken cancel)
    {
        Authorize.Role(request.Principal, "create_tenant", RoleIds.Administrator);
        var now = command.TestClockStart ?? systemClock.GetCurrentInstant();
        var regime = Check(command, TenantClock.DateOf(now));
        var values = Values(command, regime, request);
        if (request.ValidateOnly)
        {
            CheckFree(command.Id);
            return new Reply<TenantView>(TenantView.Of(command.Id, TenantTerms.Parse(values), now, regime), null);
        }

        var audit = request.Audit([]);
        if (!tenants.Exists(command.Id))
        {
            tenants.Create(command.Id, values, now, audit);
        }

        // A retry finds the tenant that its first try made, even when that try died between making the file and answering.
        var tenant = tenants.Require(command.Id);
        using (var snapshot = tenant.Read())
        {
            if (snapshot.TenantValue(TenantTerms.CreatedByKey) != values[TenantTerms.CreatedByKey])
            {
                CheckFree(command.Id);
            }
        }

        return await CommandRunner.RunAsync(
            tenant, request, _ => new Plan<TenantView>(TenantView.Of(tenant), _ => TenantView.Of(tenant)), encode, etagGiven: false, cancel)
            .ConfigureAwait(false);
    }

    public static Task<Reply<TenantView>> UpdateSettingsAsync(
        Tenant tenant, ImmutableSortedDictionary<string, string> settings, long? etag, Request request, Func<TenantView, byte[]> encode, CancellationToken cancel) =>
        ChangeAsync(
            tenant,
            request,
            terms =>
            {
                Authorize.Role(request.Principal, "update_tenant_settings", RoleIds.Administrator);
                RequireVersion(tenant, terms, etag);
                var errors = new FieldErrors();
                SettingCheck.Check(tenant.RequireRegime(), settings, errors);
                errors.ThrowIfAny(tenant.RequireRegime().Rules);
                return terms with { Settings = terms.Settings.SetItems(settings) };
            },
            encode,
            etag is not null,
            cancel);

    /// <summary>Says who is invoiced, all of it at once.</summary>
    public static Task<Reply<TenantView>> UpdateBillingAsync(
        Tenant tenant, BillingDetails billing, long? etag, Request request, Func<TenantView, byte[]> encode, CancellationToken cancel) =>
        ChangeAsync(
            tenant,
            request,
            terms =>
            {
                Authorize.Role(request.Principal, "update_tenant_billing", RoleIds.ContractManager, RoleIds.Administrator);
                RequireVersion(tenant, terms, etag);
                var errors = new FieldErrors();
                PartyCheck.Oin(billing.Oin, "billing.oin", errors);
                PartyCheck.TradeRegisterNumber(billing.TradeRegisterNumber, "billing.trade_register_number", errors);
                PartyCheck.PostalCode(billing.PostalCode, PartyCheck.HomeCountry, "billing.postal_code", errors);
                PartyCheck.ElectronicAddress(billing.ElectronicAddress, "billing.electronic_address", errors);
                errors.ThrowIfAny();
                return terms with { Billing = billing };
            },
            encode,
            etag is not null,
            cancel);

    /// <summary>Moves a test clock forward.</summary>
    public static Task<Reply<TenantView>> AdvanceClockAsync(
        Tenant tenant, Func<Instant, Instant> target, Request request, Func<TenantView, byte[]> encode, CancellationToken cancel) =>
        ChangeAsync(
            tenant,
            request,
            terms =>
            {
                Authorize.Role(request.Principal, "advance_clock", RoleIds.Administrator);
                if (terms.Clock.TestNow is not { } now)
                {
                    throw new ModularException(
                        ErrorReason.ClockNotMovable,
                        new LocalizedText("Deze tenant loopt op de systeemklok.", "This tenant runs on the system clock."));
                }

                var next = target(now);
                var errors = new FieldErrors();
                errors.Require(next >= now, "target", "BACKWARD", "De klok gaat alleen vooruit.", "The clock moves forward only.");
                errors.Require(next <= now + Furthest, "target", "TOO_FAR", "Ten hoogste tien jaar.", "At most ten years.");
                errors.Require(TenantClock.DateOf(next).Year <= LastYear, "target", "TOO_FAR", $"Tot en met {LastYear}.", $"Up to {LastYear}.");
                errors.ThrowIfAny();
                return terms with { Clock = new TenantClock(next) };
            },
            encode,
            etagGiven: false,
            cancel);

    internal static async Task<Reply<TenantView>> ChangeAsync(
        Tenant tenant, Request request, Func<TenantTerms, TenantTerms> change, Func<TenantView, byte[]> encode, bool etagGiven, CancellationToken cancel)
    {
        var reply = await CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                var before = TenantTerms.Parse(store.TenantValues());
                var after = change(before);
                return new Plan<TenantView>(View(tenant, after), tx =>
                {
                    if (TenantTerms.Changed(tx, before))
                    {
                        throw new VersionConflictException("tenant", tenant.Id, before.Version, 0);
                    }

                    after = after with { Version = tx.Sequence };
                    after.Write(tx);
                    tx.AppendEvent("tenant.changed", tenant.Name, "{}");
                    return View(tenant, after);
                });
            },
            encode,
            etagGiven,
            cancel).ConfigureAwait(false);
        tenant.Refresh();
        return reply;
    }

    private static void RequireVersion(Tenant tenant, TenantTerms terms, long? etag)
    {
        if (etag is not null && etag != terms.Version)
        {
            throw ModularException.EtagMismatch(tenant.Name);
        }
    }

    private static TenantView View(Tenant tenant, TenantTerms terms) => TenantView.Of(tenant, terms, terms.Clock.TestNow ?? tenant.Now);

    private static Dictionary<string, string> Values(CreateTenant command, IRegime regime, Request request)
    {
        var values = command.Settings.ToDictionary(setting => TenantTerms.SettingPrefix + setting.Key, setting => setting.Value);
        values[TenantTerms.DisplayNameKey] = command.DisplayName;
        values[TenantTerms.RegimeKey] = regime.Id;
        values[TenantTerms.RegimeVersionKey] = regime.Version;
        values[TenantTerms.VersionKey] = 1.ToString(CultureInfo.InvariantCulture);
        values[TenantTerms.CreatedByKey] = $"{request.Principal.Id} {request.RequestId} {Convert.ToHexString(request.Fingerprint)}";
        if (command.TestClockStart is { } start)
        {
            values[TenantClock.Key] = TenantClock.Format(start);
        }

        return values;
    }

    private void CheckFree(string id)
    {
        if (tenants.Exists(id))
        {
            throw ModularException.Exists(ResourceNames.Tenant(id));
        }
    }

    private IRegime Check(CreateTenant command, LocalDate today)
    {
        var errors = new FieldErrors();
        errors.Require(
            TenantId.IsValid(command.Id), "tenant_id", "INVALID_TENANT_ID",
            "3 tot 40 kleine letters, cijfers en streepjes, beginnend met een letter.", "3 to 40 lower case letters, digits and dashes, starting with a letter.");
        errors.Require(
            command.DisplayName.Trim().Length is > 0 and <= 200, "display_name", "REQUIRED", "1 tot 200 tekens.", "1 to 200 characters.");
        errors.Require(command.Regime.Length > 0, "regime", "REQUIRED", "Een regime is verplicht.", "A regime is required.");
        var regime = command.RegimeVersion.Length == 0 ? regimes.InForce(command.Regime, today) : regimes.Find(command.Regime, command.RegimeVersion);
        errors.Require(
            regime is not null || command.Regime.Length == 0, "regime", "UNKNOWN_REGIME", "Dit regime is niet geladen of niet van kracht.", "This regime is not loaded or not in force.");
        if (regime is not null)
        {
            SettingCheck.Check(regime, command.Settings, errors);
        }

        errors.ThrowIfAny(regime?.Rules);
        return regime!;
    }
}
