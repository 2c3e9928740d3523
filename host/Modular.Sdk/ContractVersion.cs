namespace Modular.Sdk;

/// <summary>The version of the contract between host and module.</summary>
public static class ContractVersion
{
    /// <summary>
    /// The version this SDK implements. A manifest states a half-open range, for example <c>[1.0,2.0)</c>, that must contain it.
    /// </summary>
    public const string Current = "1.1";
}
