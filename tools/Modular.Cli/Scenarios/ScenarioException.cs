using YamlDotNet.Core;

namespace Modular.Cli.Scenarios;

/// <summary>A scenario is not written as the format wants it, or a step of it did not go as it says.</summary>
public sealed class ScenarioException(string message, long line = 0) : Exception(message)
{
    public ScenarioException(string message, Mark place)
        : this(message, place.Line)
    {
    }

    /// <summary>Line in the file, from 1; 0 when there is none.</summary>
    public long Line { get; } = line;
}
