using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Contracting;

/// <summary>What a contract's columns say.</summary>
public static class ContractTerms
{
    /// <summary>Says whether a contract is active and a date lies in its validity.</summary>
    /// <param name="contract">The contract's columns; null: there is no contract.</param>
    /// <param name="on">The date.</param>
    /// <returns>Whether the contract is in force.</returns>
    public static bool InForce(FieldValues? contract, LocalDate on) =>
        contract?.Text(ContractFields.Status) == "active"
        && !(contract.Date(ContractFields.ValidFrom) > on)
        && !(contract.Date(ContractFields.ValidTo) < on);
}
