namespace Modular.Engine.Metadata.Changes;

/// <summary>What became of a part.</summary>
public enum DifferenceKind
{
    Add,
    Change,
    Rename,
    Remove,
}
