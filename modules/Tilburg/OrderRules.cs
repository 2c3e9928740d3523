using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.Tilburg.TilburgRules;

namespace Modular.Modules.Tilburg;

/// <summary>Rules about the order and the trajectory plan.</summary>
internal static class OrderRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "TIL-O01", RuleKind.Guard, "eis 5",
            "Klant en klantregisseur stellen de doelen; de SMART opdrachtbeschrijving is leidend. Een opdracht zonder doelen "
                + "wordt geweigerd.",
            "Client and case manager set the goals; the SMART order leads. An order without goals is refused."),
        Of(
            "TIL-O02", RuleKind.Guard, "eis 5; 7.6",
            "Het traject start pas nadat de klantregisseur akkoord gaf op het trajectplan.",
            "The trajectory starts only after the case manager approved the trajectory plan."),
        Of(
            "TIL-O03", RuleKind.Guard, "eis 6",
            "Het trajectplan noemt ten minste de datum van de intake, de beoogde startdatum, de inhoud, de doelstelling "
                + "(SMART) en de duur.",
            "The trajectory plan states at least the date of the intake, the intended start date, the content, the objective "
                + "(SMART) and the duration."),
        Of(
            "TIL-O04", RuleKind.Guard, "1.5; 4.1",
            "De duur is 3, 6 of 12 maanden, ten hoogste 1 jaar; de klantregisseur bepaalt de maximale duur per klant. Langer "
                + "kan alleen als verlenging.",
            "The duration is 3, 6 or 12 months, at most 1 year; the case manager sets the maximum per client. Longer only as "
                + "an extension."),
        Of(
            "TIL-O05", RuleKind.Document, "eis 6",
            "De opdrachtnemer is verplicht het format van de gemeente te gebruiken voor het trajectplan.",
            "The provider must use the format of the municipality for the trajectory plan."),
        Of(
            "TIL-O06", RuleKind.Record, "1.4; 1.5",
            "Bij de opdracht staat dat eerst naar het bestaande aanbod is gekeken en dat niet past, welke opties op een rij "
                + "zijn gezet en dat de klant koos.",
            "With the order it is recorded that the existing offer was looked at first and does not fit, which options were "
                + "listed and that the client chose."),
        Of(
            "TIL-O07", RuleKind.Guard, "1.3; 1.5",
            "De opdracht noemt de groep van de klant (P-wet, IOAW of NUG) en de klantregisseur; een andere groep wordt geweigerd.",
            "The order states the client's group (P-wet, IOAW or NUG) and the case manager; another group is refused."),
        Of(
            "TIL-O08", RuleKind.Guard, "eis 5",
            "Een wijziging van traject of plan wordt aangenomen na vastgelegd overleg tussen opdrachtnemer en klantregisseur.",
            "A change of trajectory or plan is accepted after recorded consultation between provider and case manager."),
        Of(
            "TIL-O09", RuleKind.Guard, "4.2",
            "Een opdracht voor een duur die de opdrachtnemer niet aanbiedt, wordt geweigerd.",
            "An order for a duration that the provider does not offer is refused."),
    ];
}
