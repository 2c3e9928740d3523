using System.Collections.Immutable;
using System.Globalization;
using Modular.Data.Writing;
using Modular.Engine.Clock;
using Modular.Sdk;
using Modular.Sdk.Settings;

namespace Modular.Engine.Tenants;

/// <summary>What a tenant's file says about the tenant, at one moment.</summary>
/// <param name="DisplayName">What people call it.</param>
/// <param name="Regime">The regime's identifier.</param>
/// <param name="RegimeVersion">The version under which new trajectories are ordered.</param>
/// <param name="Clock">The tenant's time.</param>
/// <param name="Settings">Settings that the tenant chose.</param>
/// <param name="Version">The sequence of the last change of these terms.</param>
public sealed record TenantTerms(
    string DisplayName,
    string Regime,
    string RegimeVersion,
    TenantClock Clock,
    ImmutableSortedDictionary<string, string> Settings,
    long Version)
{
    internal const string GroupKey = "group";
    internal const string DisplayNameKey = "display_name";
    internal const string RegimeKey = "regime";
    internal const string RegimeVersionKey = "regime_version";
    internal const string VersionKey = "terms_version";
    internal const string CreatedByKey = "created_by";
    internal const string SettingPrefix = "setting:";

    /// <summary>Who is invoiced.</summary>
    public BillingDetails Billing { get; init; } = BillingDetails.None;

    /// <summary>The region group that the tenant belongs to; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>The settings in force: the regime's defaults overlaid by what the tenant chose.</summary>
    public SettingValues For(IRegime regime) => new(RegimeSettings.Of(regime), Settings);

    internal static TenantTerms Parse(IReadOnlyDictionary<string, string> values) => new(
        values[DisplayNameKey],
        values[RegimeKey],
        values[RegimeVersionKey],
        TenantClock.Parse(values.GetValueOrDefault(TenantClock.Key)),
        values.Where(pair => pair.Key.StartsWith(SettingPrefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(pair => pair.Key[SettingPrefix.Length..], pair => pair.Value, StringComparer.Ordinal),
        long.Parse(values.GetValueOrDefault(VersionKey, "1"), CultureInfo.InvariantCulture))
    {
        Billing = BillingDetails.Parse(values),
        Group = values.GetValueOrDefault(GroupKey) is { Length: > 0 } group ? group : null,
    };

    /// <summary>Whether somebody else changed the terms since they were read.</summary>
    internal static bool Changed(WriteTransaction tx, TenantTerms read) =>
        tx.TenantValue(VersionKey) != read.Version.ToString(CultureInfo.InvariantCulture);

    internal void Write(WriteTransaction tx)
    {
        foreach (var (name, value) in Settings)
        {
            tx.SetTenantValue(SettingPrefix + name, value);
        }

        if (Billing != BillingDetails.None)
        {
            Billing.Write(tx);
        }

        if (Clock.TestNow is { } now)
        {
            tx.SetTenantValue(TenantClock.Key, TenantClock.Format(now));
        }

        if (Group is not null || tx.TenantValue(GroupKey) is not null)
        {
            tx.SetTenantValue(GroupKey, Group ?? "");
        }

        tx.SetTenantValue(VersionKey, Version.ToString(CultureInfo.InvariantCulture));
    }
}
