using System.Collections.Immutable;

namespace Modular.Engine.Comparisons;

/// <summary>A case under several regimes.</summary>
/// <param name="Regimes">What each does, by identifier.</param>
/// <param name="LeftOut">Those that could not be compared.</param>
public sealed record ComparedRegimes(ImmutableArray<ComparedRegime> Regimes, ImmutableArray<LeftOutRegime> LeftOut);
