using Modular.Sdk;
using Stateless.Graph;

namespace Modular.Modules.Tests.Conformance;

/// <summary>A regime as the host loaded it, and the folder that its source is in.</summary>
public sealed record Region(IRegime Regime, string SourceFolder)
{
    /// <summary>One diagram for the module; a version whose machine differs has one of its own.</summary>
    public string GoldenFile => Path.Combine(SourceFolder, $"lifecycle-{Regime.Version}.mmd") is var own && File.Exists(own)
        ? own
        : Path.Combine(SourceFolder, "lifecycle.mmd");

    public string Diagram => MermaidGraph.Format(Regime.Lifecycle.Describe()).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    public string[] Cases => Directory.Exists(Path.Combine(SourceFolder, "cases"))
        ? Directory.GetFiles(Path.Combine(SourceFolder, "cases"), "*.yaml")
        : [];
}
