using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.MgrNoordLimburg.MgrRules;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Rules about a running trajectory and its end.</summary>
internal static class CourseRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "MGR-T01", RuleKind.Guard, "Handboek, Bijlage 4, KPI 1",
            "De doorlooptijd wordt per trajectperiode ten hoogste tweemaal aangepast.",
            "The term is adjusted at most twice per trajectory period."),
        Of(
            "MGR-T02", RuleKind.Deadline, "Handboek, 3.1 (1); Bijlage 4",
            "Segment 1 duurt voor een deelnemer ten hoogste 3 jaar aaneengesloten.",
            "Segment 1 lasts at most 3 years uninterrupted for a participant."),
        Of(
            "MGR-T03", RuleKind.Deadline, "Handboek, 3.1 (5)",
            "Bij het ingaan van het derde jaar zijn er afspraken over een volgende passende plek.",
            "On entering the third year agreements on a next fitting place are due."),
        Of(
            "MGR-T04", RuleKind.Record, "Handboek, 3.1; Bijlage 4",
            "Bij stagnatie wordt het plan bijgesteld naar bemiddeling naar andere ondersteuning; warme overdracht is een must.",
            "On stagnation the plan is adjusted towards mediation to other support; a warm handover is a must."),
        Of(
            "MGR-T05", RuleKind.Guard, "Handboek, Bijlage 4, KPI 2",
            "Uitval is er pas als aanbieder, deelnemer en casusregisseur hetzelfde concluderen.",
            "Dropping out exists only when provider, participant and case manager conclude the same."),
        Of(
            "MGR-T06", RuleKind.Guard, "Handboek, Bijlage 4, KPI 2; 3.1 (1)",
            "Sluiten vraagt de eindrapportage en een uitstroomcategorie.",
            "Closing takes the final report and an outflow category."),
        Of(
            "MGR-T07", RuleKind.Deadline, "Handboek, 1; 2.3; 2.4",
            "De evaluaties van het leefzorgplan worden gepland en samen gehouden, met hun uitkomst.",
            "The evaluations of the leefzorgplan are scheduled and held together, with their outcome."),
        Of(
            "MGR-T08", RuleKind.Record, "Handboek, Bijlage 4 (segment 1), KPI 1",
            "Na elke voortgangsinformatie vergelijkt de casusregisseur met de start: voortgang, stagnatie, bijstelling.",
            "After every progress report the case manager compares with the start: progress, stagnation, adjustment."),
        Of(
            "MGR-T09", RuleKind.Calculation, "Handboek, 3.1 (3); 3.2 (4); Bijlage 4 KPI 2",
            "Bij het sluiten is het resultaat de bereikte trede tegen de doeltrede binnen de termijn, naast de bestemming.",
            "At closing the result is the step reached against the target step within the term, next to the destination."),
    ];
}
