using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.MgrNoordLimburg.MgrRules;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Rules about reports, conversations and what is on file.</summary>
internal static class ReportRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "MGR-R01", RuleKind.Deadline, "Handboek, Bijlage 4, KPI 1 norm 2",
            "Elk kwartaal schriftelijke voortgang per deelnemer; de casusregisseur beoordeelt en legt de trede vast.",
            "Every quarter written progress per participant; the case manager judges it and records the step."),
        Of(
            "MGR-R02", RuleKind.Deadline, "Handboek, Bijlage 4 (segment 1)",
            "Segment 1: kwartaaloverzicht aan de contractmanager, uiterlijk vier werkdagen voor het accountgesprek.",
            "Segment 1: quarterly overview to the contract manager, at the latest four working days before the account "
                + "conversation."),
        Of(
            "MGR-R03", RuleKind.Deadline, "Handboek, 4",
            "Contractgesprekken vier keer per jaar met de drie aanbieders van Collectief; voor Individueel niet vast.",
            "Contract conversations four times a year with the three Collective providers; none fixed for Individual."),
        Of(
            "MGR-R04", RuleKind.Deadline, "Werkafspraken, 4.2 B, C",
            "Contractgesprek: vragenlijst 4 weken ervoor, inbreng vijf werkdagen ervoor, agenda drie werkdagen ervoor.",
            "Contract conversation: questionnaire 4 weeks before, input five working days before, agenda three working days before."),
        Of(
            "MGR-R05", RuleKind.Deadline, "Werkafspraken, 4.4.2",
            "Voorlopige productieverantwoording voor 1 maart, de definitieve met verklaring voor 1 april.",
            "Provisional production accountability before 1 March, the final one with a statement before 1 April."),
        Of(
            "MGR-R06", RuleKind.Deadline, "Handboek, Bijlage 4, KPI 2",
            "Eindrapportage aan de casusregisseur aan het einde van de trajectperiode.",
            "Final report to the case manager at the end of the trajectory period."),
        Of(
            "MGR-R07", RuleKind.Deadline, "Handboek, Bijlage 4, KPI 3",
            "Tevredenheidsonderzoek per deelnemer na afloop, of ten minste jaarlijks als niemand uitstroomde.",
            "Satisfaction survey per participant after the end, or at least once a year if nobody left."),
        Of(
            "MGR-R08", RuleKind.Deadline, "Handboek, Bijlage 4 (segment 2)",
            "Casusregisseur en aanbieder houden eens per jaar een evaluatief accountgesprek.",
            "Case manager and provider hold one evaluative account conversation a year."),
        Of(
            "MGR-R09", RuleKind.Document, "Handboek, Bijlage 4, KPI 4",
            "De aanbieders van segment 1 houden samen een overzicht van de dekking bij in de kwartaalrapportage.",
            "The providers of segment 1 jointly keep a coverage overview in the quarterly report."),
        Of(
            "MGR-R10", RuleKind.Record, "Werkafspraken, 8.2",
            "Aanbieders melden de contractmanager incidenten die een calamiteit kunnen blijken.",
            "Providers tell the contract manager of incidents that may prove to be a calamity."),
        Of(
            "MGR-R11", RuleKind.Document, "Handboek, Bijlage 4 (segment 1), KPI 4",
            "De kwartaalrapportage beschrijft ook de samenwerking, ieders aandeel en de ontwikkelpunten.",
            "The quarterly report also describes the cooperation, each provider's share and the development points."),
        Of(
            "MGR-R12", RuleKind.Document, "Handboek, Bijlage 4, KPI 3",
            "Voor onvoldoende beoordeelde onderdelen maakt de aanbieder een verbeterplan; over de casusregisseur volgt een gesprek.",
            "For parts rated insufficient the provider makes an improvement plan; about the case manager a conversation follows."),
        Of(
            "MGR-R13", RuleKind.Deadline, "Handboek, Bijlage 4, KPI 3",
            "Eens per jaar wordt tevredenheid besproken op drie niveaus: deelnemer, casusregisseur, ondernemer.",
            "Once a year satisfaction is discussed at three levels: participant, case manager, employer."),
        Of(
            "MGR-R14", RuleKind.Record, "Handboek, 2.4; 4; Bijlage 4 (segment 2)",
            "Casusregisseurs leggen signalen over een aanbieder vast; ze worden gebundeld voor het volgende gesprek.",
            "Case managers register signals about a provider; they are bundled for the next conversation."),
        Of(
            "MGR-R15", RuleKind.Signal, "Handboek, 4; Bijlage 4 (segment 2)",
            "Komt een aanbieder contractafspraken niet na, dan wordt de contractmanager erbij gehaald.",
            "When a provider does not keep its contract agreements the contract manager is brought in."),
        Of(
            "MGR-R16", RuleKind.Signal, "Handboek, Bijlage 4 (segment 1), KPI 4",
            "Een wijziging in de dekking gaat direct naar de contractmanager, die met de gemeente afstemt.",
            "A change of coverage goes at once to the contract manager, who consults the municipality."),
    ];
}
