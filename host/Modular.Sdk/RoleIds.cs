namespace Modular.Sdk;

/// <summary>The roles that every regime shares; each regime gives them its own names.</summary>
public static class RoleIds
{
    /// <summary>The municipality's person who directs the trajectory (klantmanager, klantregisseur, casusregisseur).</summary>
    public const string CaseManager = "case_manager";

    /// <summary>The municipality's person who looks after the contract with a provider (contractmanager).</summary>
    public const string ContractManager = "contract_manager";

    /// <summary>The party that carries the trajectory out (aanbieder, opdrachtnemer).</summary>
    public const string Provider = "provider";

    /// <summary>Reads policy figures; fires no trigger (beleidsadviseur).</summary>
    public const string PolicyAdviser = "policy_adviser";

    /// <summary>Manages a tenant: creates it, sets its settings and reference data (functioneel beheerder).</summary>
    public const string Administrator = "administrator";

    /// <summary>The host itself, for timers and deadlines.</summary>
    public const string System = "system";
}
