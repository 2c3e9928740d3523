namespace Modular.Engine.Solutions;

/// <summary>Brings a tenant to a solution.</summary>
/// <param name="Files">The solution.</param>
/// <param name="Plan">The plan that the caller saw; null for whatever is there.</param>
/// <param name="RemoveUnlisted">Whether what the solution does not list is removed.</param>
/// <param name="AllowDataLoss">Whether stored values may be lost.</param>
public sealed record ApplySolution(IReadOnlyList<SolutionFile> Files, string? Plan, bool RemoveUnlisted, bool AllowDataLoss);
