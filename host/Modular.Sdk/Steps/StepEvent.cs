namespace Modular.Sdk.Steps;

/// <summary>What happens to the row.</summary>
public enum StepEvent
{
    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is changed.</summary>
    Update,

    /// <summary>It is deleted; only steps that validate are looked at.</summary>
    Delete,
}
