namespace Modular.Cli.Scenarios.Paths;

/// <summary>One step of a path into a response.</summary>
public abstract record PathStep
{
    private PathStep()
    {
    }

    /// <summary>A field of a message, or a key of a map.</summary>
    public sealed record Field(string Name) : PathStep;

    /// <summary>An element of a list by its place, from 0; a negative one counts from the end.</summary>
    public sealed record Place(int Number) : PathStep;

    /// <summary>The first element of a list whose value at a path is this text.</summary>
    public sealed record Where(ResponsePath Key, string Value) : PathStep;

    /// <summary>Every element of a list.</summary>
    public sealed record Every : PathStep;
}
