using Modular.Cli.Scenarios.Paths;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Scenarios;

/// <summary>One call of a scenario and what must come back. Shorthands are written out as the call they stand for.</summary>
/// <param name="Id">Place in the scenario, the same at every run.</param>
/// <param name="Line">Line in its file, from 1.</param>
/// <param name="Title">What people read.</param>
/// <param name="Method">The method, as the file names it.</param>
/// <param name="Body">The request, with references not yet replaced.</param>
/// <param name="Role">In which role.</param>
public sealed record ScenarioStep(string Id, long Line, string Title, string Method, YamlMappingNode Body, string Role)
{
    /// <summary>Who acts; null: the role's name.</summary>
    public string? Principal { get; init; }

    /// <summary>For which provider; null: the one named <c>provider</c>, for steps of a provider.</summary>
    public string? Provider { get; init; }

    public bool TryOnly { get; init; }

    public string? RequestId { get; init; }

    public IReadOnlyList<Expectation> Expectations { get; init; } = [];

    public ExpectedRefusal? Refusal { get; init; }

    public IReadOnlyList<string> Citations { get; init; } = [];

    /// <summary>Names under which parts of the response are kept.</summary>
    public IReadOnlyDictionary<string, ResponsePath> Captures { get; init; } = new Dictionary<string, ResponsePath>();
}
