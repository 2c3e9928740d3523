namespace Modular.Cli.Scenarios.Paths;

/// <summary>A path is not written as the format wants it.</summary>
public sealed class PathSyntaxException(string path, string problem) : Exception($"The path '{path}' cannot be read: {problem}.");
