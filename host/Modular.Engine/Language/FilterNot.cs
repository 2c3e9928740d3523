namespace Modular.Engine.Language;

/// <summary>A condition that must not hold.</summary>
public sealed record FilterNot(FilterNode Part) : FilterNode;
