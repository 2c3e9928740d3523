using Modular.Sdk.Values;

namespace Modular.Engine.Groups;

/// <summary>What was done with a provider in a calendar year.</summary>
/// <param name="Tenant">Identifier of the member; empty for several together.</param>
/// <param name="Provider">Identifier of the provider within it; empty for several together.</param>
/// <param name="Ordered">Trajectories ordered, but those that ended before they started.</param>
/// <param name="IncludingVat">Invoiced and not credited, including VAT.</param>
/// <param name="ExcludingVat">Invoiced and not credited, excluding VAT.</param>
public sealed record ProviderVolume(string Tenant, string Provider, long Ordered, Money IncludingVat, Money ExcludingVat)
{
    /// <summary>The amounts of statements whose period starts in the year and that were not returned.</summary>
    public Money Stated { get; init; } = Money.Zero;

    /// <summary>Several together.</summary>
    public static ProviderVolume Sum(IEnumerable<ProviderVolume> all) => all.Aggregate(
        new ProviderVolume("", "", 0, Money.Zero, Money.Zero),
        (sum, each) => sum with
        {
            Ordered = sum.Ordered + each.Ordered,
            IncludingVat = sum.IncludingVat + each.IncludingVat,
            ExcludingVat = sum.ExcludingVat + each.ExcludingVat,
            Stated = sum.Stated + each.Stated,
        });
}
