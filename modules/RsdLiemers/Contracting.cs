using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>Who enters the network, and how a provider stands.</summary>
internal sealed class Contracting : IContracting
{
    public ImmutableArray<Violation> Admit(ProviderContext context, FieldValues contract)
    {
        var violations = Qualifications(context);
        violations.Require(
            context.ProductSheets.Any(sheet => sheet.Text(ProductSheetFields.Status) == "approved"), "NO_APPROVED_PRODUCT_SHEET", "RSD-C01",
            "Toetreden vraagt een akkoord bevonden productblad.", "Entering takes an approved product sheet.");
        violations.Require(
            !string.IsNullOrWhiteSpace(contract.Text(ContractFields.ContractManager)), "NO_CONTRACT_MANAGER", "RSD-C02",
            "Aan elke partner is een vaste contractmanager gekoppeld.", "Every partner has one fixed contract manager.",
            "contract_manager");
        violations.Require(
            contract.Has(RsdModel.EvaluationMonths), "NO_EVALUATION_FREQUENCY", "RSD-C06",
            "De frequentie van de evaluatiegesprekken ontbreekt.", "The frequency of evaluation meetings is missing.",
            RsdModel.EvaluationMonths);
        return [.. violations];
    }

    public ImmutableArray<Violation> Approve(ProviderContext context, FieldValues productSheet)
    {
        var violations = new Violations();
        if (!ProductCodes.TryParse(productSheet.Text(ProductSheetFields.ProductCode), out var code))
        {
            return
            [
                new Violation("PRODUCT_CODE_UNKNOWN", "RSD-P01",
                    Write.Text("Kies productcode 1 tot en met 5.", "Choose a product code from 1 to 5."))
                {
                    Field = ProductSheetFields.ProductCode,
                },
            ];
        }

        violations.Require(
            !code.HasFixedPrice() || productSheet.Has(ProductSheetFields.Price), "PRICE_MISSING", "RSD-P01",
            "Code 1 en 3 hebben een vaste prijs.", "Codes 1 and 3 have a fixed price.", ProductSheetFields.Price);
        violations.Require(
            code.HasFixedPrice() || !productSheet.Has(ProductSheetFields.Price), "PRICE_IS_QUOTED",
            code == ProductCode.Support ? "RSD-P02" : "RSD-P01",
            "Bij code 2, 4 en 5 staat de prijs niet op het productblad.", "For codes 2, 4 and 5 the price is not on the product sheet.",
            ProductSheetFields.Price);
        if (productSheet.Whole(ProductSheetFields.Months) is { } months)
        {
            Lengths.Check(violations, code, (int)months, context.Settings, ProductSheetFields.Months);
        }

        return [.. violations];
    }

    public ProviderAssessment Assess(ProviderContext context, int year)
    {
        var owed = SocialReturn.Of(context, year);
        return new ProviderAssessment
        {
            Missing = [.. Qualifications(context)],
            Signals = [.. Signals(context)],
            SocialReturn = owed.Amount,
            SocialReturnExplanation = owed.How,
        };
    }

    private static Violations Qualifications(ProviderContext context)
    {
        var provider = context.Provider;
        return new Violations()
            .Require(
                provider.Yes(RsdModel.Knowledge), "KNOWLEDGE_NOT_SHOWN", "RSD-C05",
                "Kennis van en ervaring met de Participatiewet en de doelgroep is niet aangetoond.",
                "Knowledge of and experience with the Participatiewet and the target group was not shown.", RsdModel.Knowledge)
            .Require(
                provider.Yes(RsdModel.HigherEducation), "HBO_LEVEL_NOT_SHOWN", "RSD-C05",
                "HBO-niveau van het personeel is niet aangetoond.", "Higher vocational level of the staff was not shown.",
                RsdModel.HigherEducation)
            .Require(
                provider.Yes(RsdModel.Conduct), "VOG_MISSING", "RSD-C05",
                "De VOG van de begeleiders ontbreekt.", "The certificates of conduct of the counsellors are missing.", RsdModel.Conduct)
            .Require(
                provider.Yes(RsdModel.Complaints), "COMPLAINTS_PROCEDURE_MISSING", "RSD-C05",
                "De klachtenregeling ontbreekt.", "The complaints procedure is missing.", RsdModel.Complaints);
    }

    /// <summary>The contract may be ended; a person decides (RSD-C03).</summary>
    private static IEnumerable<Signal> Signals(ProviderContext context)
    {
        var active = context.Contracts.LastOrDefault(contract => contract.Text(ContractFields.Status) == "active");
        var last = context.Orders.IsEmpty ? active?.Date(ContractFields.ValidFrom) : context.Orders.Max();
        if (active is not null && last is { } order && context.Today > Terms.Years(order, 1))
        {
            yield return new Signal(
                "terminable_no_purchase", "RSD-C03", RoleIds.ContractManager,
                Write.Text($"Geen afname sinds {Write.Date(order)}: het contract kan worden beëindigd",
                    $"No purchase since {Write.Date(order)}: the contract may be ended"));
        }

        var open = context.Signals.Where(signal => !signal.Settled).ToList();
        if (open.Any(signal => signal.Kind is "dissatisfaction" or "improvement_failed"))
        {
            yield return new Signal(
                "terminable_dissatisfaction", "RSD-C03", RoleIds.ContractManager,
                Write.Text("Ontevredenheid staat open: het contract kan worden beëindigd",
                    "Dissatisfaction is open: the contract may be ended"));
        }

        if (open.Any(signal => signal.Kind == "improvement_failed"))
        {
            yield return new Signal(
                "stop_purchasing", "RSD-C08", RoleIds.ContractManager,
                Write.Text("Verbetering blijft uit: stop de inkoop en ontbind het contract",
                    "Improvement failed: stop purchasing and dissolve the contract"));
        }

        if (open.Count > 0)
        {
            yield return new Signal(
                "signals_to_discuss", "RSD-C07", RoleIds.ContractManager,
                Write.Text($"{open.Count} signalen voor het volgende evaluatiegesprek",
                    $"{open.Count} signals for the next evaluation meeting"));
        }
    }
}
