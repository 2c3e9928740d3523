using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.Tilburg.TilburgRules;

namespace Modular.Modules.Tilburg;

/// <summary>Rules about terms and about the course of a trajectory.</summary>
internal static class ServiceRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "TIL-D01", RuleKind.Deadline, "eis 7.1",
            "De opdrachtnemer nodigt de klant binnen 1 week na de opdracht uit voor een intakegesprek.",
            "The provider invites the client for an intake within 1 week after the order."),
        Of(
            "TIL-D02", RuleKind.Deadline, "eis 7.2; 7.3",
            "De opdrachtnemer stelt binnen 1 week na de intake met de klant het trajectplan op en stuurt het naar de "
                + "klantregisseur.",
            "The provider draws up the trajectory plan with the client within 1 week after the intake and sends it to the "
                + "case manager."),
        Of(
            "TIL-D03", RuleKind.Deadline, "eis 7.4",
            "De klantregisseur beoordeelt het trajectplan en laat binnen ten hoogste 1 week weten of het akkoord is.",
            "The case manager judges the trajectory plan and tells the outcome within at most 1 week."),
        Of(
            "TIL-D04", RuleKind.Guard, "eis 7.5",
            "Een plan dat niet akkoord is, wordt aangepast en opnieuw beoordeeld.",
            "A plan that is not approved is revised and judged again."),
        Of(
            "TIL-D05", RuleKind.Deadline, "eis 7.6",
            "De opdrachtnemer start binnen 7 dagen na akkoord.",
            "The provider starts within 7 days after approval."),
        Of(
            "TIL-D06", RuleKind.Record, "eis 7.7; 9",
            "De opdrachtnemer houdt de klantregisseur op de hoogte met een afgesproken frequentie; stagnatie wordt gemeld en "
                + "besproken, en de klant hoort dat.",
            "The provider keeps the case manager informed at an agreed frequency; stagnation is reported and discussed, and "
                + "the client is told."),
        Of(
            "TIL-D07", RuleKind.Deadline, "eis 22",
            "Een voorziene wisseling van personeel wordt minimaal 10 werkdagen van tevoren gemeld.",
            "A foreseen change of staff is announced at least 10 working days before."),
        Of(
            "TIL-D08", RuleKind.Signal, "eis 8",
            "Verwacht de opdrachtnemer dat de klant andere ondersteuning nodig heeft, dan meldt hij dat zo snel mogelijk; "
                + "melding en overleg worden vastgelegd.",
            "A provider that expects the client to need other support reports this as soon as possible; report and "
                + "consultation are registered."),
        Of(
            "TIL-T01", RuleKind.Document, "eis 7.8",
            "Het eindrapport zegt welke stappen zijn gezet en, SMART, welke van de vooraf gestelde doelen zijn gerealiseerd.",
            "The final report states the steps taken and, SMART, which of the goals set beforehand were reached."),
        Of(
            "TIL-T02", RuleKind.Guard, "eis 7.9",
            "Pas na akkoord van de klantregisseur op eindresultaat en eindrapport volgt het tweede facturatiemoment.",
            "Only after the case manager agrees with the end result and the final report can the second invoice follow."),
        Of(
            "TIL-T03", RuleKind.Guard, "eis 7.10; 37",
            "Niet behaald, vroegtijdig afgebroken of niet afgerond: vooraf vindt afstemming plaats met de klantregisseur.",
            "Not reached, broken off early or not completed: the case manager is consulted beforehand."),
        Of(
            "TIL-T04", RuleKind.Guard, "eis 7.11; 1.5; 4.2",
            "Verlengen kan in bijzondere gevallen, als opdrachtnemer en klant het willen, met een trajectplan voor de "
                + "verlenging; de klantregisseur beslist.",
            "An extension is possible in special cases, when provider and client want it, with a trajectory plan for it; the "
                + "case manager decides."),
        Of(
            "TIL-T05", RuleKind.Guard, "eis 36",
            "Voor on hold is akkoord van de klantregisseur nodig.",
            "On hold needs the case manager's approval."),
        Of(
            "TIL-T06", RuleKind.Deadline, "eis 36",
            "On hold duurt ten hoogste 3 maanden; daarna wordt het traject beëindigd en worden afspraken gemaakt over de "
                + "facturatie.",
            "On hold lasts at most 3 months; then the trajectory is ended and the invoicing is settled."),
        Of(
            "TIL-T07", RuleKind.Guard, "eis 21",
            "Verhuist de klant naar een andere gemeente, dan wordt de dienstverlening in beginsel afgesloten; de "
                + "klantregisseur kan tot (tijdelijke) voortzetting beslissen.",
            "When the client moves to another municipality the service is closed in principle; the case manager may decide on "
                + "(temporary) continuation."),
        Of(
            "TIL-T08", RuleKind.Record, "eis 23",
            "Bij beëindiging van de overeenkomst is er een warme overdracht, in bijzijn van of in overleg met de klant.",
            "When the agreement ends there is a warm handover, with or in consultation with the client."),
        Of(
            "TIL-T09", RuleKind.Record, "4.1; voetnoot 1 bij eis 30",
            "De klantregisseur legt vast of het traject succesvol was; los daarvan wordt over de resterende 25% beslist.",
            "The case manager records whether the trajectory was successful; the decision on the remaining 25% is kept apart."),
    ];
}
