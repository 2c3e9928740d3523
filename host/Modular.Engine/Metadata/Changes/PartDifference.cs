using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Metadata.Changes;

/// <summary>What became of one part.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="PartKind">What it is.</param>
/// <param name="Name">Its name: the new one, of a removed one the last.</param>
/// <param name="FormerName">Of a renamed part, its name before.</param>
public sealed record PartDifference(DifferenceKind Kind, PartKind PartKind, string Name, string? FormerName = null)
{
    /// <summary>Whether stored values went with it.</summary>
    public bool LosesData { get; init; }

    /// <summary>In words, for a person.</summary>
    public string Words => $"{EnumName.Of(PartKind)} " + Kind switch
    {
        DifferenceKind.Add => $"{Name}: added",
        DifferenceKind.Change => $"{Name}: changed",
        DifferenceKind.Rename => $"{FormerName}: renamed to {Name}",
        _ => $"{Name}: removed",
    };
}
