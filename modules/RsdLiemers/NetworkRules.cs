using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.RsdLiemers.RsdRules;

namespace Modular.Modules.RsdLiemers;

/// <summary>Rules about providers and their contracts.</summary>
internal static class NetworkRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "RSD-C01", RuleKind.Guard, "1.1",
            "Een aanbieder treedt toe als hij aan de eisen voldoet en een akkoord bevonden productblad heeft; er is geen afnamegarantie. "
                + "Zonder geldig contract en akkoord productblad wordt niet besteld.",
            "A provider enters the network when it meets the requirements and has an approved product sheet; there is no purchase "
                + "guarantee. Nothing is ordered without a contract in force and an approved product sheet."),
        Of(
            "RSD-C02", RuleKind.Contract, "1.1",
            "Aan elke LEON-partner is een vaste contactpersoon gekoppeld: de contractmanager.",
            "Every LEON partner has one fixed contact person: the contract manager."),
        Of(
            "RSD-C03", RuleKind.Signal, "1.1",
            "Bij meer dan een jaar geen afname, of ontevredenheid over kwaliteit of resultaat, kan RSD het contract eenzijdig "
                + "beëindigen; een mens beslist.",
            "After more than a year without purchase, or dissatisfaction with quality or results, RSD may end the contract one-sidedly; "
                + "a person decides."),
        Of(
            "RSD-C04", RuleKind.Calculation, "2.1 (6)",
            "Aanbieders met een jaarlijks financieel volume boven 50.000 euro verplichten zich tot 5% social return.",
            "Providers whose yearly financial volume exceeds EUR 50,000 commit to 5% social return."),
        Of(
            "RSD-C05", RuleKind.Record, "2.1 (1)a, b, d; (2)d",
            "Van de aanbieder is vastgelegd: kennis en ervaring van begeleiders of hun collega's, HBO-niveau, VOG van de begeleiders en "
                + "een klachtenregeling.",
            "On file of the provider: knowledge and experience of counsellors or their colleagues, higher vocational level, certificates "
                + "of conduct and a complaints procedure."),
        Of(
            "RSD-C06", RuleKind.Record, "1.1; 2.1 (2)e",
            "De contractmanager houdt met elke aanbieder evaluatiegesprekken, in een frequentie per aanbieder; afspraken worden "
                + "schriftelijk vastgelegd.",
            "The contract manager holds evaluation meetings with every provider, at a frequency per provider; agreements are recorded in "
                + "writing."),
        Of(
            "RSD-C07", RuleKind.Record, "1.1",
            "Signalen van klantmanagers en suggesties van de aanbieder worden vastgelegd en staan op de lijst voor het volgende "
                + "evaluatiegesprek.",
            "Signals of case managers and suggestions of the provider are registered and listed for the next evaluation meeting."),
        Of(
            "RSD-C08", RuleKind.Signal, "2.2 Ontevredenheid",
            "Ontevredenheid wordt per casus geregistreerd en direct aan de aanbieder verteld, zo nodig met verbeterafspraken; blijft "
                + "verbetering uit, dan krijgt de contractmanager een signaal om de inkoop te stoppen.",
            "Dissatisfaction is registered per case and told to the provider directly, with improvement agreements where needed; when "
                + "improvement fails the contract manager is signalled to stop purchasing."),
        Of(
            "RSD-C09", RuleKind.Record, "2.1 (2)a",
            "Elk traject heeft zoveel mogelijk een vaste begeleider; een gelijkwaardige vervanging wordt geregistreerd met de data van "
                + "informeren en overdracht.",
            "Each trajectory has, as far as possible, one fixed counsellor; an equivalent replacement is registered with the dates of "
                + "telling and of handover."),
    ];
}
