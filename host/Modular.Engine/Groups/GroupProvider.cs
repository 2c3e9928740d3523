using System.Collections.Immutable;

namespace Modular.Engine.Groups;

/// <summary>A provider over a group.</summary>
/// <param name="TradeRegisterNumber">By which it is the same provider in every member; empty where it is not known.</param>
/// <param name="DisplayName">What people call it in the first member that has it.</param>
/// <param name="Parts">Per member, in ordinal order.</param>
public sealed record GroupProvider(string TradeRegisterNumber, string DisplayName, ImmutableArray<ProviderVolume> Parts)
{
    public ProviderVolume Total => ProviderVolume.Sum(Parts);
}
