namespace Modular.Engine.Metadata;

/// <summary>What makes a business rule be looked at.</summary>
public enum RuleEvent
{
    Create,
    Update,
    Delete,
}
