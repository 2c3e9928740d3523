using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.RsdLiemers.RsdRules;

namespace Modular.Modules.RsdLiemers;

/// <summary>Rules about amounts and invoices.</summary>
internal static class InvoiceRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "RSD-F01", RuleKind.Calculation, "2.2 Productcodes",
            "Code 1 en 2: 0% bij aanvang, 100% bij oplevering van de eindrapportage.",
            "Codes 1 and 2: 0% at the start, 100% on delivery of the final report."),
        Of(
            "RSD-F02", RuleKind.Calculation, "2.2 Productcodes",
            "Code 3 en 4: 50% bij akkoord op het plan, 50% bij oplevering van de eindrapportage.",
            "Codes 3 and 4: 50% on approval of the plan, 50% on delivery of the final report."),
        Of(
            "RSD-F03", RuleKind.Calculation, "2.2 Productcodes",
            "Code 5: elke drie maanden achteraf gefactureerd, met logboek.",
            "Code 5: invoiced every three months in arrears, with a logbook."),
        Of(
            "RSD-F04", RuleKind.Document, "2.2 Facturatie",
            "Eén factuur per cliënt, met achternaam, cliëntnummer, bedrag inclusief btw en, bij trajecten langer dan 3 maanden, de "
                + "periode.",
            "One invoice per client, with surname, client number, amount including VAT and, for trajectories longer than 3 months, the "
                + "period."),
        Of(
            "RSD-F05", RuleKind.Deadline, "2.2 Facturatie",
            "Factureren uiterlijk 30 dagen na afronding; bij een latere factuur kan RSD deels of niet betalen.",
            "Invoice at the latest 30 days after completion; of a later invoice RSD may pay a part or nothing."),
        Of(
            "RSD-F06", RuleKind.Deadline, "2.2 Facturatie",
            "RSD betaalt binnen 30 werkdagen na ontvangst van de factuur.",
            "RSD pays within 30 working days after receipt of the invoice."),
        Of(
            "RSD-F07", RuleKind.Calculation, "2.2 Kosteloze kennismaking",
            "Een vrijblijvende kennismaking van maximaal 1 uur waarna de klant niet start kost niets; de aanbieder koppelt terug.",
            "A non-committal introduction of at most 1 hour after which the client does not start costs nothing; the provider reports "
                + "back."),
        Of(
            "RSD-F08", RuleKind.Calculation, "2.2 Vergoeding intake",
            "Start een aangemelde kandidaat na een gerichte intake niet, dan worden de kosten tot maximaal 5 uur vergoed, na de "
                + "terugmelding volgens het format.",
            "When a referred candidate does not start after a targeted intake, the costs are reimbursed for at most 5 hours, after the "
                + "hand-back in RSD's format."),
        Of(
            "RSD-F09", RuleKind.Calculation, "2.2 Voortijdige beëindiging",
            "Bij voortijdig einde wordt in overleg een redelijk bedrag bepaald, naar verstreken looptijd en inspanningen; tijdig "
                + "gerapporteerd, eindrapportage en warme overdracht zijn voorwaarden.",
            "On early ending a reasonable amount is agreed, by elapsed time and efforts; reports in time, a final report and a warm "
                + "handover are conditions."),
        Of(
            "RSD-F10", RuleKind.Record, "2.2 Ontevredenheid",
            "Bij onvoldoende inspanningen wordt afgesproken wat redelijkerwijs wordt betaald en de (credit)factuur hierop aangepast; zo "
                + "nodig evalueert de contractmanager de casus.",
            "For insufficient effort it is agreed what is reasonably paid and the (credit) invoice is adjusted; if needed the contract "
                + "manager evaluates the case."),
        Of(
            "RSD-F11", RuleKind.Guard, "2.2 Facturatie",
            "Het cliëntnummer op de factuur is dat van het opdrachtformulier; een factuur met een ander nummer wordt geweigerd.",
            "The client number on the invoice is the one of the order form; an invoice with another is refused."),
        Of(
            "RSD-F12", RuleKind.Document, "2.2 Facturatie",
            "Facturen gaan digitaal, bij voorkeur als PDF, naar ua@rsddeliemers.nl.",
            "Invoices are sent digitally, preferably as PDF, to ua@rsddeliemers.nl."),
    ];
}
