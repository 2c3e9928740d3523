using System.Collections.Immutable;

namespace Modular.Sdk;

/// <summary>Who may do something: the combinations of <see cref="RoleIds"/> that are usual.</summary>
public static class By
{
    /// <summary>The case manager only.</summary>
    public static ImmutableArray<string> CaseManager { get; } = [RoleIds.CaseManager];

    /// <summary>The contract manager only.</summary>
    public static ImmutableArray<string> ContractManager { get; } = [RoleIds.ContractManager];

    /// <summary>The provider only.</summary>
    public static ImmutableArray<string> Provider { get; } = [RoleIds.Provider];

    /// <summary>The provider and the case manager.</summary>
    public static ImmutableArray<string> ProviderOrCaseManager { get; } = [RoleIds.Provider, RoleIds.CaseManager];

    /// <summary>The case manager and the contract manager: the municipal side.</summary>
    public static ImmutableArray<string> Municipality { get; } = [RoleIds.CaseManager, RoleIds.ContractManager];

    /// <summary>The provider and the contract manager.</summary>
    public static ImmutableArray<string> ProviderOrContractManager { get; } = [RoleIds.Provider, RoleIds.ContractManager];
}
