namespace Modular.Sdk.Statements;

/// <summary>Where a statement stands.</summary>
public enum StatementStatus
{
    /// <summary>Received; waits for a judgement where one is asked for.</summary>
    Submitted,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Returned to the provider, who can submit another one for the same period.</summary>
    Returned,
}
