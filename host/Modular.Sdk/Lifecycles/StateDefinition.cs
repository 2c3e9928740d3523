using Modular.Sdk.Values;

namespace Modular.Sdk.Lifecycles;

/// <summary>A state of the lifecycle.</summary>
/// <param name="Name">Stable, lower case with underscores.</param>
/// <param name="Phase">The shared phase it belongs to.</param>
/// <param name="Label">What people read.</param>
public sealed record StateDefinition(string Name, Phase Phase, LocalizedText Label);
