using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.MgrNoordLimburg.MgrRules;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Rules about the question, the order and the start.</summary>
internal static class OrderRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "MGR-O01", RuleKind.Record, "Handboek, 1",
            "Brede vraagverheldering met de cliënt: behoeften, eigen kracht, netwerk, algemene of voorliggende voorzieningen.",
            "Broad clarification of the question with the client: needs, own strength, network, general or preceding facilities."),
        Of(
            "MGR-O02", RuleKind.Guard, "Handboek, 1",
            "Het leefzorgplan houdt ten minste in: hulpvraag, doelen, onderwerpen van onderzoek, aanbieder en segment, "
                + "duur en evaluatie; wat ontbreekt, wordt genoemd.",
            "The leefzorgplan holds at least: question, goals, subjects of the investigation, provider and segment, "
                + "duration and evaluation; what is missing is named."),
        Of(
            "MGR-O03", RuleKind.Guard, "Handboek, 2.3; 3; Bijlage 2",
            "Segment 1 heeft product P1, segment 2 product P2 op mbo- of hbo-niveau.",
            "Segment 1 has product P1, segment 2 product P2 at mbo or hbo level."),
        Of(
            "MGR-O04", RuleKind.Record, "Handboek, 1",
            "Een matchingsgesprek met een mogelijke aanbieder: past de vraag, welk traject, welke start.",
            "A matching conversation with a possible provider: does the question fit, which trajectory, which start."),
        Of(
            "MGR-O05", RuleKind.Document, "Handboek, 2.4; 4",
            "De aanbieder stelt met de cliënt een plan van aanpak op; de bron vraagt geen akkoord.",
            "The provider draws up a plan van aanpak with the client; the source asks no approval."),
        Of(
            "MGR-O06", RuleKind.Guard, "Handboek, 3.1 (3); 3.2 (4); Bijlage 4 KPI 1",
            "Voor de start zijn begintrede, doeltrede en termijn afgesproken; een ontbrekende startsituatie wordt gemeld "
                + "en telt mee.",
            "Before the start begin step, target step and term are agreed; a missing start situation is signalled and counts."),
        Of(
            "MGR-O07", RuleKind.Guard, "Handboek, 3.2 (4)(5)",
            "In segment 2 koopt de casusregisseur een aantal uren over een afgesproken periode.",
            "In segment 2 the case manager buys a number of hours over an agreed period."),
        Of(
            "MGR-O08", RuleKind.Guard, "Handboek, 1; 2.3",
            "Alleen de casusregisseur bepaalt segment en doelen (WAT); de aanbieder vult het HOE in.",
            "Only the case manager sets segment and goals (the WHAT); the provider fills in the HOW."),
        Of(
            "MGR-O09", RuleKind.Record, "Handboek, 3.1 (5); 3.2 (5)",
            "De duur is variabel: in segment 1 genoemd in plan en opdracht, in segment 2 bepaald in overleg.",
            "The duration is variable: named in plan and order in segment 1, set in consultation in segment 2."),
        Of(
            "MGR-O10", RuleKind.Signal, "Handboek, 3.1 (1)(2)",
            "Een loonwaarde boven 30% in segment 1 wordt gemeld, niet geweigerd.",
            "A wage value above 30% in segment 1 is signalled, not refused."),
    ];
}
