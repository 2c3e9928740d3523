using System.Collections.Immutable;

namespace Modular.Engine.Language;

/// <summary>Conditions of which all must hold, or any.</summary>
public sealed record FilterGroup(bool All, ImmutableArray<FilterNode> Parts) : FilterNode;
