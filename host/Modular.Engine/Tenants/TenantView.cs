using System.Collections.Immutable;
using Modular.Sdk;
using NodaTime;

namespace Modular.Engine.Tenants;

/// <summary>A tenant as callers see it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Terms">What its file says.</param>
/// <param name="Settings">Settings in force, by name.</param>
/// <param name="Now">Its present instant.</param>
/// <param name="Today">Its present date.</param>
/// <param name="Writable">Whether its regime's module is loaded.</param>
public sealed record TenantView(
    string Id, TenantTerms Terms, ImmutableSortedDictionary<string, string> Settings, Instant Now, LocalDate Today, bool Writable)
{
    public static TenantView Of(Tenant tenant) => Of(tenant, tenant.Terms, tenant.Now);

    internal static TenantView Of(Tenant tenant, TenantTerms terms, Instant now) => Of(tenant.Id, terms, now, tenant.Regime);

    internal static TenantView Of(string id, TenantTerms terms, Instant now, IRegime? regime) => new(
        id,
        terms,
        (regime is null ? [] : RegimeSettings.Of(regime)).ToImmutableSortedDictionary(
            setting => setting.Name, setting => terms.Settings.GetValueOrDefault(setting.Name, setting.Default), StringComparer.Ordinal),
        now,
        Clock.TenantClock.DateOf(now),
        regime is not null);
}
