namespace Modular.Cli.Scenarios.Bodies;

/// <summary>A request in YAML does not fit its message; all that is wrong, at once.</summary>
public sealed class BodyException(IReadOnlyList<FieldProblem> problems)
    : Exception(string.Join(" ", problems.Select(problem => $"{problem.Path} {problem.Problem}.")))
{
    public IReadOnlyList<FieldProblem> Problems { get; } = problems;
}
