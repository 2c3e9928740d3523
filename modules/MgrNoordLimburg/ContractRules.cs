using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.MgrNoordLimburg.MgrRules;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Rules about contracts and providers.</summary>
internal static class ContractRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "MGR-C01", RuleKind.Contract, "Handboek, 2.2",
            "Contracten lopen 4 jaar en worden ten hoogste tweemaal met 3 jaar verlengd: samen hooguit 10 jaar.",
            "Contracts run 4 years and are extended at most twice by 3 years: at most 10 in all."),
        Of(
            "MGR-C02", RuleKind.Contract, "Handboek, Bijlage 1",
            "De gecontracteerde aanbieders met hun KvK-nummer en segment: 40 voor Individueel, van wie drie ook voor Collectief.",
            "The contracted providers with their trade register number and segment: 40 for Individual, three of them for "
                + "Collective as well."),
        Of(
            "MGR-C03", RuleKind.Guard, "Handboek, Bijlage 3 (4); 1; 4 (b)",
            "Segment Individueel gebruikt alleen gecontracteerde aanbieders, segment Collectief zijn drie.",
            "Segment Individual uses contracted providers only, segment Collective its three."),
        Of(
            "MGR-C04", RuleKind.Contract, "Handboek, Bijlage 3 (6)",
            "Segment Individueel is een open house: nieuwe aanbieders treden toe vanaf 1 april 2022, niet eerder.",
            "Segment Individual is an open house: new providers enter from 1 April 2022, not before."),
        Of(
            "MGR-C05", RuleKind.Guard, "Werkafspraken, 5.4; Handboek, Bijlage 3 (5)",
            "Een aanbieder zonder contract of subsidierelatie vraagt de uitzonderingsroute, die alleen openstaat als geen "
                + "ingekochte voorziening past.",
            "A provider without a contract or subsidy relation takes the exception route, open only when no purchased "
                + "provision fits."),
        Of(
            "MGR-C06", RuleKind.Contract, "Handboek, Bijlage 3 (3)",
            "Trajecten die op 1 januari 2022 lopen worden afgemaakt onder het oude contract, ook zonder nieuw contract.",
            "Trajectories running on 1 January 2022 are finished under the old contract, also without a new one."),
        Of(
            "MGR-C07", RuleKind.Signal, "Werkafspraken, 10",
            "Social return en MVI gelden boven EUR 250.000 zonder btw verwachte opdrachtwaarde per jaar, over alle "
                + "overeenkomsten samen.",
            "Social return and MVI apply above EUR 250,000 excluding VAT expected yearly order value over all agreements together."),
        Of(
            "MGR-C08", RuleKind.Record, "Werkafspraken, 3.5",
            "De escalatieladder heeft drie treden: directeur MGR, secretaris MGR, portefeuillehouders; partijen informeren "
                + "elkaar vooraf.",
            "The escalation ladder has three steps: director MGR, secretary MGR, portfolio holders; parties inform each "
                + "other beforehand."),
        Of(
            "MGR-C09", RuleKind.Record, "Handboek, Bijlage 3 (intro)",
            "Wat een gemeente of haar SW-bedrijf zelf uitvoert is gemerkt als inbesteed; regels voor contract, tarief en "
                + "KPI gelden er niet voor.",
            "What a municipality or its sheltered-work company carries out itself is marked in-house; rules for contract, "
                + "rate and KPI do not apply to it."),
        Of(
            "MGR-C10", RuleKind.Record, "Werkafspraken, 3.2.4; 4.1",
            "Elke aanbieder heeft ten minste één geregistreerde contactpersoon, die per domein kan verschillen.",
            "Every provider has at least one registered contact person, who may differ per domain."),
        Of(
            "MGR-C11", RuleKind.Calculation, "Werkafspraken, 10",
            "De verwachte opdrachtwaarde per jaar wordt herrekend uit de werkelijke productie; de contractmanager hoort "
                + "wanneer de verplichting begint of vervalt.",
            "The expected yearly order value is recomputed from actual production; the contract manager hears when the "
                + "obligation starts or lapses."),
        Of(
            "MGR-C12", RuleKind.Deadline, "Werkafspraken, 10.1.2",
            "Aan het eind van elk jaar levert de contractmanager de productie per aanbieder aan de SR-functionarissen.",
            "At the end of each year the contract manager delivers the production per provider to the social return officers."),
        Of(
            "MGR-C13", RuleKind.Signal, "Werkafspraken, 10.1.2",
            "De voortgang van social return staat op de agenda van het accountgesprek; wat niet wordt nagekomen, wordt opgeschaald.",
            "Social return progress is on the agenda of the account conversation; obligations not met are escalated."),
        Of(
            "MGR-C14", RuleKind.Deadline, "Werkafspraken, 10.2",
            "Een aanbieder boven de drempel rapporteert jaarlijks schriftelijk over MVI.",
            "A provider above the threshold reports on MVI in writing once a year."),
        Of(
            "MGR-C15", RuleKind.Contract, "Werkafspraken, 5.2.1; 5.2.2",
            "Tarieven worden niet herijkt: ze veranderen alleen door een nieuw gepubliceerde tarievenkaart.",
            "Rates are not recalibrated: they change only by a newly published rate card."),
        Of(
            "MGR-C16", RuleKind.Document, "Werkafspraken, 4.2 A, D",
            "Het contractgesprek heeft een vaste agenda, en de contractmanager maakt het verslag.",
            "The contract conversation has a standard agenda, and the contract manager makes the minutes."),
    ];
}
