using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Who is contracted, for how long, and how a provider stands.</summary>
internal sealed class Contracting : IContracting
{
    public ImmutableArray<Violation> Admit(ProviderContext context, FieldValues contract)
    {
        var from = contract.Date(ContractFields.ValidFrom);
        var to = contract.Date(ContractFields.ValidTo);
        var extensions = (int)(contract.Whole(MgrModel.Extensions) ?? 0);
        var violations = new Violations()
            .Require(
                contract.Yes(MgrModel.Individual) || contract.Yes(MgrModel.Collective), "NO_SEGMENT", "MGR-C02",
                "Het contract noemt geen segment.", "The contract names no segment.", MgrModel.Individual)
            .Require(
                from >= Framework.Beginning && to <= Framework.LastDay(extensions), "CONTRACT_TOO_LONG", "MGR-C01",
                $"Met {extensions} verlengingen loopt een contract van {Write.Date(Framework.Beginning)} tot en met "
                    + $"{Write.Date(Framework.LastDay(extensions))}.",
                $"With {extensions} extensions a contract runs from {Write.Date(Framework.Beginning)} up to and including "
                    + $"{Write.Date(Framework.LastDay(extensions))}.",
                ContractFields.ValidTo)
            .Require(
                contract.Has(MgrModel.VatBasis), "VAT_BASIS_MISSING", "DEC-09",
                "Het contract zegt niet of zijn bedragen met of zonder btw zijn; gebruikelijk is zonder.",
                "The contract does not say whether its amounts include VAT; usually they do not.", MgrModel.VatBasis);
        violations.Require(
            !contract.Yes(MgrModel.Individual) || from == Framework.Beginning || from >= Framework.OpenHouse, "OPEN_HOUSE_CLOSED", "MGR-C04",
            "Toetreden tot segment Individueel kan vanaf 1 april 2022.", "Segment Individual can be entered from 1 April 2022.",
            ContractFields.ValidFrom);
        var number = context.Provider.Text("trade_register_number");
        violations.Require(
            !contract.Yes(MgrModel.Collective) || Register.Rows.Any(row => row.Collective && row.TradeRegisterNumber == number),
            "COLLECTIVE_IS_CLOSED", "MGR-C03",
            "Segment Collectief heeft zijn drie aanbieders.", "Segment Collective has its three providers.", MgrModel.Collective);
        return [.. violations];
    }

    public ImmutableArray<Violation> Approve(ProviderContext context, FieldValues productSheet) =>
    [
        .. new Violations()
            .Require(
                Segment.Of(productSheet.Text(ProductSheetFields.ProductCode)) is not null, "PRODUCT_UNKNOWN", "MGR-O03",
                "Kies product P1, P2 (mbo) of P2 (hbo).", "Choose product P1, P2 (mbo) or P2 (hbo).", ProductSheetFields.ProductCode)
            .Require(
                !productSheet.Has(ProductSheetFields.Price) && !productSheet.Has(ProductSheetFields.HourlyRate), "RATE_ON_SHEET", "MGR-C15",
                "Tarieven staan op de gepubliceerde tarievenkaart, niet op het productblad.",
                "Rates are on the published rate card, not on the product sheet.", ProductSheetFields.HourlyRate),
    ];

    public ProviderAssessment Assess(ProviderContext context, int year)
    {
        var owed = SocialReturn.Of(context, year);
        return new ProviderAssessment
        {
            Missing = context.Entries.Any(entry => entry.Kind == EntryKinds.ContactPerson)
                ? []
                :
                [
                    new Violation("CONTACT_PERSON_MISSING", "MGR-C10", Write.Text(
                        "Er is geen contactpersoon geregistreerd.", "No contact person is registered.")),
                ],
            Signals = [.. owed.Signals, .. Signals(context)],
            SocialReturn = Money.Zero,
            SocialReturnExplanation = owed.How,
        };
    }

    private static IEnumerable<Signal> Signals(ProviderContext context)
    {
        var signals = Network.SignalsToDiscuss(context.Entries).ToList();
        if (signals.Count > 0)
        {
            yield return new Signal("signals_to_discuss", "MGR-R14", RoleIds.ContractManager, Write.Text(
                $"{signals.Count} signalen voor het volgende gesprek", $"{signals.Count} signals for the next conversation"));
        }

        if (signals.Any(entry => entry.Values.Yes("contract_breach")))
        {
            yield return new Signal("bring_in_contract_manager", "MGR-R15", RoleIds.ContractManager, Write.Text(
                "Contractafspraken worden niet nagekomen", "Contract agreements are not kept"));
        }

        var progress = context.Entries.LastOrDefault(entry => entry.Kind == EntryKinds.SocialReturn);
        if (progress is not null && !progress.Values.Yes("obligations_met"))
        {
            yield return new Signal("social_return_not_met", "MGR-C13", RoleIds.ContractManager, Write.Text(
                "De verplichting voor social return wordt niet nagekomen: schaal op",
                "The social return obligation is not met: escalate"));
        }
    }
}
