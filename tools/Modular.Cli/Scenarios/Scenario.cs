using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Scenarios;

/// <summary>A scenario as read from its file, with the steps that it includes in front.</summary>
public sealed record Scenario(string File, string Name, TenantSetup Tenant, IReadOnlyList<ScenarioStep> Steps)
{
    /// <summary>Rules that it says it covers.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Values that are known before the first step.</summary>
    public IReadOnlyDictionary<string, YamlNode> Variables { get; init; } = new Dictionary<string, YamlNode>();
}
