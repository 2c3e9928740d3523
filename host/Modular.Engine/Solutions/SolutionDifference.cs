using Modular.Engine.Metadata.Changes;

namespace Modular.Engine.Solutions;

/// <summary>One difference between a solution and a tenant.</summary>
/// <param name="Kind">What applying does.</param>
/// <param name="Path">The file that it is about.</param>
/// <param name="Words">In words.</param>
/// <param name="LosesData">Whether stored values can go with it.</param>
public sealed record SolutionDifference(DifferenceKind Kind, string Path, string Words, bool LosesData);
