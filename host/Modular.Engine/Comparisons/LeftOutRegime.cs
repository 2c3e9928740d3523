using Modular.Sdk.Values;

namespace Modular.Engine.Comparisons;

/// <summary>A regime that could not be compared.</summary>
/// <param name="Id">The regime.</param>
/// <param name="Reason">Why not.</param>
public sealed record LeftOutRegime(string Id, LocalizedText Reason);
