using System.Collections.Immutable;
using Modular.Modules.Tilburg.Filing;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>Who is contracted through the open house, what a provider offers, and how it stands.</summary>
internal sealed class Contracting : IContracting
{
    public ImmutableArray<Violation> Admit(ProviderContext context, FieldValues contract)
    {
        var violations = Eligibility.Missing(context, contract);
        violations.Require(
            !string.IsNullOrWhiteSpace(contract.Text(ContractFields.ContractManager)), "NO_CONTRACT_MANAGER", "TIL-C05",
            "Wijs een contractmanager aan voor de evaluatiegesprekken.", "Name a contract manager for the evaluation meetings.",
            ContractFields.ContractManager);
        violations.Require(
            context.ProductSheets.Any(sheet => sheet.Text(ProductSheetFields.Status) == "approved"), "NOTHING_OFFERED", "TIL-F01",
            "De opdrachtnemer biedt een, twee of drie duren aan; er is nog geen aanbod goedgekeurd.",
            "The provider offers one, two or three durations; no offer has been approved yet.");
        return [.. violations];
    }

    public ImmutableArray<Violation> Approve(ProviderContext context, FieldValues productSheet)
    {
        var violations = Durations.Check(productSheet);
        if (Durations.Of(productSheet) is { } length)
        {
            Pricing.Check(violations, productSheet.Money(ProductSheetFields.Price), length, context.Rates, context.Today);
        }

        return [.. violations];
    }

    public ProviderAssessment Assess(ProviderContext context, int year)
    {
        var missing = Eligibility.Missing(context, context.Contracts.LastOrDefault() ?? FieldValues.Empty);
        return new ProviderAssessment
        {
            Missing = [.. missing],
            Signals = [.. Signals(context, missing)],
            SocialReturn = Money.Zero,
            SocialReturnExplanation = new Calculation(
                Write.Text("Social return", "Social return"), "COM-09",
                "niet gevraagd in deze overeenkomst / not asked for in this agreement", Write.Amount(Money.Zero)),
        };
    }

    /// <summary>The municipality may end the contract of a provider that no longer meets the requirements; a person decides (TIL-C07).</summary>
    private static IEnumerable<Signal> Signals(ProviderContext context, Violations missing)
    {
        foreach (var violation in missing)
        {
            yield return new Signal(
                "eligibility_lapsed", "TIL-C07", RoleIds.ContractManager,
                Write.Text($"{violation.Text.Nl} De gemeente kan het contract beëindigen.",
                    $"{violation.Text.En} The municipality may end the contract."));
        }

        if (Quality.HasFailed(context))
        {
            yield return new Signal(
                "default_procedure", "TIL-C06", RoleIds.ContractManager,
                Write.Text("Het verbeterplan is niet naar tevredenheid uitgevoerd: artikel 12 van de Algemene Inkoopvoorwaarden is van toepassing",
                    "The improvement plan was not carried out satisfactorily: article 12 of the general purchasing conditions applies"));
        }
    }
}
