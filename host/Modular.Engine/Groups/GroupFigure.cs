using System.Collections.Immutable;
using Modular.Engine.Indicators;

namespace Modular.Engine.Groups;

/// <summary>An indicator over a group.</summary>
/// <param name="Total">Over the members that could be read.</param>
/// <param name="Parts">Per member, in ordinal order.</param>
public sealed record GroupFigure(IndicatorFigure Total, ImmutableArray<(string Tenant, IndicatorFigure Figure)> Parts);
