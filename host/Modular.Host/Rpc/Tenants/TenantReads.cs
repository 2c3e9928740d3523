using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Modular.Engine.Clock;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using NodaTime;
using Target = Modular.Tenants.V1.AdvanceClockRequest.TargetOneofCase;
using V1 = Modular.Tenants.V1;

namespace Modular.Host.Rpc.Tenants;

/// <summary>Requests about tenants, as commands.</summary>
internal static class TenantReads
{
    private const int LongestText = 200;
    private const int MostDays = 3660;
    private const int MostSettings = 200;

    public static CreateTenant Read(V1.CreateTenantRequest request, FieldErrors errors) => new(
        request.TenantId,
        Texts.Optional(request.DisplayName, "display_name", LongestText, errors),
        Texts.Optional(request.Regime, "regime", LongestText, errors),
        Texts.Optional(request.RegimeVersion, "regime_version", LongestText, errors),
        Settings(request.Settings, errors),
        Instants.Optional(request.TestClockStart, "test_clock_start", errors));

    public static ImmutableSortedDictionary<string, string> Settings(MapField<string, string> settings, FieldErrors errors)
    {
        errors.Require(settings.Count <= MostSettings, "settings", "TOO_MANY_FIELDS", "Te veel instellingen.", "Too many settings.");
        foreach (var (name, value) in settings.Take(MostSettings))
        {
            Texts.Optional(name, "settings", LongestText, errors);
            Texts.Optional(value, $"settings.{name}", LongestText, errors);
        }

        return settings.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    public static BillingDetails Billing(V1.BillingDetails? billing, FieldErrors errors)
    {
        errors.Require(billing is not null, "billing", "REQUIRED", "De factuurgegevens ontbreken.", "The billing details are missing.");
        billing ??= new V1.BillingDetails();
        string? Given(string text, string name) =>
            text.Length == 0 ? null : Texts.Optional(text, $"billing.{name}", LongestText, errors);
        return new BillingDetails(
            Given(billing.LegalName, "legal_name"),
            Given(billing.Oin, "oin"),
            Given(billing.TradeRegisterNumber, "trade_register_number"),
            Given(billing.Street, "street"),
            Given(billing.PostalCode, "postal_code"),
            Given(billing.City, "city"),
            Given(billing.ElectronicAddress, "electronic_address"));
    }

    /// <summary>Where the clock goes, from where it stands.</summary>
    public static Func<Instant, Instant> Read(V1.AdvanceClockRequest request, FieldErrors errors)
    {
        switch (request.TargetCase)
        {
            case Target.To:
                var to = Instants.Optional(request.To, "to", errors) ?? default;
                return _ => to;
            case Target.ToDate:
                var morning = TenantClock.Morning(Dates.Required(request.ToDate, "to_date", errors));
                return _ => morning;
            case Target.Days:
                errors.Require(
                    request.Days is >= 1 and <= MostDays,
                    "days",
                    "OUT_OF_RANGE",
                    $"1 tot {MostDays} dagen.",
                    $"1 to {MostDays} days.");
                return now => TenantClock.After(now, request.Days);
            default:
                errors.Add("target", "REQUIRED", "Geef to, to_date of days.", "Give to, to_date or days.");
                return now => now;
        }
    }
}
