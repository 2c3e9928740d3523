using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.Tilburg.TilburgRules;

namespace Modular.Modules.Tilburg;

/// <summary>Rules about the yearly report, registration and complaints.</summary>
internal static class ReportRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "TIL-R01", RuleKind.Deadline, "eis 29",
            "Een jaarrapportage per kalenderjaar, voor 1 februari van het volgende jaar; wie geen klanten had, bevestigt dat "
                + "schriftelijk.",
            "A yearly report per calendar year, before 1 February of the next; a provider without clients confirms so in writing."),
        Of(
            "TIL-R02", RuleKind.Document, "eis 30",
            "De jaarrapportage bevat: gestart, afgesloten, succesvol, niet succesvol, duur, resultaat, toelichting, "
                + "participatieladder en klachten.",
            "The yearly report holds: started, closed, successful, unsuccessful, durations, results, explanation, "
                + "participation ladder and complaints."),
        Of(
            "TIL-R03", RuleKind.Document, "eis 32",
            "Op verzoek levert de opdrachtnemer tussentijds een jaarrapportage.",
            "On request the provider supplies an interim yearly report."),
        Of(
            "TIL-R04", RuleKind.Record, "eis 14; 31",
            "Aantal, soort en afhandeling van klachten worden geregistreerd en maken deel uit van de jaarrapportage.",
            "Number, kind and handling of complaints are registered and are part of the yearly report."),
        Of(
            "TIL-R05", RuleKind.Record, "eis 29",
            "Voortgang en presentie van de individuele klant worden geregistreerd.",
            "Progress and attendance of each client are registered."),
        Of(
            "TIL-R06", RuleKind.Signal, "eis 31",
            "Een klacht die niet per ommekeer is op te lossen, wordt gemeld bij de gemeente en gesignaleerd aan de "
                + "contractmanager.",
            "A complaint that cannot be solved at once is reported to the municipality and signalled to the contract manager."),
        Of(
            "TIL-R07", RuleKind.Calculation, "eis 29; 30",
            "Aantallen, duur, resultaten en ladderposities van de jaarrapportage komen uit de geregistreerde trajecten; de "
                + "opdrachtnemer voegt alleen toelichting en klachten toe.",
            "Counts, durations, results and ladder positions of the yearly report come from the registered trajectories; the "
                + "provider adds only explanation and complaints."),
    ];
}
