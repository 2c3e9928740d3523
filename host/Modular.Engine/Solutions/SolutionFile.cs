namespace Modular.Engine.Solutions;

/// <summary>A file of a solution.</summary>
/// <param name="Path"><c>{kind}/{name}.json</c>, or <c>data/{table}.json</c>.</param>
/// <param name="Text">Its content; as exported, always the same text for the same content.</param>
public sealed record SolutionFile(string Path, string Text);
