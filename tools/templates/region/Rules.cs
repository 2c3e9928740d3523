using Modular.Sdk.Rules;

namespace Modular.Modules.Region;

/// <summary>What the agreements say, and where. Every refusal, date and amount cites one of these.</summary>
internal static class Rules
{
    internal const string Objective = "REG-01";
    internal const string UnderContract = "REG-02";
    internal const string Instalments = "REG-03";
    internal const string FinalReport = "REG-04";
    internal const string ClientNumber = "REG-05";
    internal const string Payment = "REG-06";
    internal const string Hours = "REG-07";
    internal const string Complaint = "REG-08";

    internal static RuleBook Book { get; } = new(
    [
        new(Objective, RuleKind.Guard, "Voorbeeldovereenkomst, artikel 1", new(
            "Een opdracht noemt het doel van het traject.",
            "An order states the objective of the trajectory.")),
        new(UnderContract, RuleKind.Guard, "Voorbeeldovereenkomst, artikel 2", new(
            "Een traject start alleen bij een aanbieder met een contract.",
            "A trajectory only starts at a provider with a contract.")),
        new(Instalments, RuleKind.Calculation, "Voorbeeldovereenkomst, artikel 3", new(
            "De helft van de prijs mag bij de start worden gefactureerd, de rest na de eindrapportage.",
            "Half of the price may be invoiced at the start, the rest after the final report.")),
        new(FinalReport, RuleKind.Deadline, "Voorbeeldovereenkomst, artikel 4", new(
            "De eindrapportage is binnen vier weken na het einde van het traject ontvangen.",
            "The final report is received within four weeks after the end of the trajectory.")),
        new(ClientNumber, RuleKind.Document, "Voorbeeldovereenkomst, artikel 5", new(
            "Een factuur vermeldt het klantnummer.",
            "An invoice states the client number.")),
        new(Payment, RuleKind.Deadline, "Voorbeeldovereenkomst, artikel 6", new(
            "Een factuur wordt binnen 30 dagen na ontvangst betaald.",
            "An invoice is paid within 30 days after receipt.")),
        new(Hours, RuleKind.Calculation, "Voorbeeldovereenkomst, artikel 7", new(
            "Meerwerk wordt per maand gedeclareerd, tegen het uurtarief van het productblad en na akkoord van de klantmanager.",
            "Extra hours are declared per month, at the product sheet's hourly rate and once the case manager agrees.")),
        new(Complaint, RuleKind.Deadline, "Voorbeeldovereenkomst, artikel 8", new(
            "Een klacht wordt vastgelegd en binnen zes weken na ontvangst beantwoord.",
            "A complaint is recorded and answered within six weeks after receipt.")),
    ]);
}
