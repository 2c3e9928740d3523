namespace Modular.Sdk.Statements;

/// <summary>What people do to a statement after it was submitted.</summary>
public enum StatementStep
{
    /// <summary>Somebody concerned agrees with it.</summary>
    Agree,

    /// <summary>It is approved.</summary>
    Approve,

    /// <summary>It is returned to the provider.</summary>
    Return,
}
