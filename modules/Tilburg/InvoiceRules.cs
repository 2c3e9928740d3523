using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.Tilburg.TilburgRules;

namespace Modular.Modules.Tilburg;

/// <summary>Rules about prices, amounts and the collective invoice.</summary>
internal static class InvoiceRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "TIL-F01", RuleKind.Calculation, "4.2",
            "Maximumprijs zonder btw: 3 maanden 1.560 euro, 6 maanden 2.820 euro, 12 maanden 4.800 euro. Minder mag, meer niet.",
            "Maximum price excluding VAT: 3 months EUR 1,560, 6 months EUR 2,820, 12 months EUR 4,800. Less is allowed, more "
                + "is not."),
        Of(
            "TIL-F02", RuleKind.Calculation, "4.2",
            "Een verlenging kost, ongeacht de duur, ten hoogste 400 euro per maand.",
            "An extension costs at most EUR 400 per month whatever its duration."),
        Of(
            "TIL-F03", RuleKind.Calculation, "eis 35; 4.1",
            "75% van de prijs na akkoord op het trajectplan, 25% na akkoord van de klantregisseur op het eindresultaat.",
            "75% of the price after approval of the trajectory plan, 25% after the case manager's approval of the end result."),
        Of(
            "TIL-F04", RuleKind.Calculation, "eis 37; 4.1",
            "Resultaat niet behaald: de resterende 25% wordt per geval afgewogen. Vroegtijdig beëindigd: uitgangspunt is dat "
                + "niet uitgevoerde maanden naar rato worden terugbetaald. Klantregisseur en contractmanager beslissen.",
            "Result not reached: the remaining 25% is weighed case by case. Ended early: the starting point is that months "
                + "not carried out are repaid pro rata. Case manager and contract manager decide."),
        Of(
            "TIL-F05", RuleKind.Guard, "eis 39",
            "Verschijnt een klant niet op het eerste gesprek voordat er akkoord is op het plan, dan worden geen kosten in "
                + "rekening gebracht.",
            "When a client does not appear at the first meeting before the plan is approved, nothing is charged."),
        Of(
            "TIL-F06", RuleKind.Calculation, "4.3; eis 38",
            "Prijzen staan vast van 1 mei 2023 tot en met 30 april 2024 en worden vanaf 1 mei 2024 jaarlijks geïndexeerd met "
                + "de CBS-index cao-lonen per uur inclusief bijzondere beloningen: (nieuw - oud) / oud x 100%.",
            "Prices are fixed from 1 May 2023 to 30 April 2024 and indexed each 1 May from 2024 with the CBS index of "
                + "collectively agreed hourly wages including special payments: (new - old) / old x 100%."),
        Of(
            "TIL-F07", RuleKind.Document, "eis 33",
            "Maandelijks verantwoordingsdocument van gestarte en beëindigde trajecten in de eerste week na een afgesloten "
                + "maand, met de gegevens a tot en met h.",
            "Monthly accountability document of started and ended trajectories in the first week after a closed month, with "
                + "the data a to h."),
        Of(
            "TIL-F08", RuleKind.Document, "eis 36",
            "Een klant die on hold staat wordt als zodanig opgenomen in het verantwoordingsdocument.",
            "A client on hold is listed as such in the accountability document."),
        Of(
            "TIL-F09", RuleKind.Guard, "eis 34",
            "De contractmanager keurt in afstemming met de betrokken klantregisseurs het verantwoordingsdocument goed; daarna "
                + "volgt de maandelijkse verzamelfactuur.",
            "The contract manager, with the case managers concerned, approves the accountability document; then the monthly "
                + "collective invoice follows."),
        Of(
            "TIL-F10", RuleKind.Guard, "4.2",
            "De trajectprijs is all-in: een regel naast de afgesproken traject- of verlengingsprijs wordt geweigerd.",
            "The trajectory price is all-in: a line beside the agreed trajectory or extension price is refused."),
        Of(
            "TIL-F11", RuleKind.Document, "eis 34",
            "Het verantwoordingsdocument gaat naar contractmanagementweni@tilburg.nl, de verzamelfactuur naar facturen@tilburg.nl.",
            "The accountability document goes to contractmanagementweni@tilburg.nl, the collective invoice to facturen@tilburg.nl."),
    ];
}
