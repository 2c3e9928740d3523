using System.Collections.Immutable;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.Region;

/// <summary>A contract has dates, a product sheet has a price; nothing else is asked of a provider.</summary>
internal sealed class Contracting : IContracting
{
    public ImmutableArray<Violation> Admit(ProviderContext context, FieldValues contract) =>
    [
        .. new Violations().Require(
            contract.Date(ContractFields.ValidFrom) <= contract.Date(ContractFields.ValidTo),
            "CONTRACT_PERIOD_MISSING",
            Rules.UnderContract,
            "Het contract heeft een begin- en einddatum nodig.",
            "The contract needs a first and a last day.",
            ContractFields.ValidTo),
    ];

    public ProviderAssessment Assess(ProviderContext context, int year) => new()
    {
        SocialReturn = Money.Zero,
        SocialReturnExplanation = new Calculation(
            new("Social return", "Social return"), Rules.UnderContract, "niet gevraagd / not asked for", "0.00 EUR"),
    };

    public ImmutableArray<Violation> Approve(ProviderContext context, FieldValues productSheet) =>
    [
        .. new Violations().Require(
            productSheet.Has(ProductSheetFields.Price),
            "PRICE_MISSING",
            Rules.Instalments,
            "Het productblad heeft geen prijs.",
            "The product sheet has no price.",
            ProductSheetFields.Price),
    ];
}
