using System.Collections.Immutable;
using NodaTime;

namespace Modular.Engine.Tenants;

/// <summary>A tenant to make.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="DisplayName">What people call it.</param>
/// <param name="Regime">The regime's identifier.</param>
/// <param name="RegimeVersion">The regime's version; empty for the one in force.</param>
/// <param name="Settings">Settings that differ from the defaults.</param>
/// <param name="TestClockStart">Where its test clock stands; null for the host's clock.</param>
public sealed record CreateTenant(
    string Id, string DisplayName, string Regime, string RegimeVersion, ImmutableSortedDictionary<string, string> Settings, Instant? TestClockStart);
