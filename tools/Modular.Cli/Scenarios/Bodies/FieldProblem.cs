namespace Modular.Cli.Scenarios.Bodies;

/// <summary>A part of a request that does not fit its message.</summary>
/// <param name="Path">Field path, as the host would name it.</param>
/// <param name="Problem">What is wrong, as a sentence without its subject.</param>
public sealed record FieldProblem(string Path, string Problem);
