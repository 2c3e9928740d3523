namespace Modular.Engine.Metadata;

/// <summary>What happens to rows that refer to a deleted one.</summary>
public enum Cascade
{
    Restrict,
    SetNull,
    Delete,
}
