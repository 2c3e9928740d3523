namespace Modular.Sdk.Lifecycles;

/// <summary>Names of the contract columns that every regime has.</summary>
public static class ContractFields
{
    /// <summary>Lookup: the provider.</summary>
    public const string Provider = "provider";

    /// <summary>Choice: <c>draft</c>, <c>active</c> or <c>ended</c>.</summary>
    public const string Status = "status";

    /// <summary>Date: first day, inclusive.</summary>
    public const string ValidFrom = "valid_from";

    /// <summary>Date: last day, inclusive.</summary>
    public const string ValidTo = "valid_to";

    /// <summary>Text: the contract manager, by opaque principal.</summary>
    public const string ContractManager = "contract_manager";
}
