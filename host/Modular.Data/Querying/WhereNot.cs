namespace Modular.Data.Querying;

/// <summary>The part does not hold.</summary>
public sealed record WhereNot(Where Part) : Where;
