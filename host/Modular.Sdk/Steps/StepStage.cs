namespace Modular.Sdk.Steps;

/// <summary>When a step takes its turn in the write of a row: all that validate come before all that compute.</summary>
public enum StepStage
{
    /// <summary>Looks at the row and may refuse it; changes nothing.</summary>
    Validate,

    /// <summary>Gives columns their value, seeing what earlier steps gave; may refuse as well.</summary>
    Compute,
}
