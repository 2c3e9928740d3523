using System.Collections.Immutable;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Decisions taken where the agreements are silent or ambiguous; each is a setting, or data, with the default told here.</summary>
internal static class Decisions
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of("DEC-07", RuleKind.Contract,
            "Bijlage 3 noemt 41 aanbieders, de tabel van Bijlage 1 heeft er 40: de tabel telt.",
            "Bijlage 3 names 41 providers, the table of Bijlage 1 has 40: the table counts."),
        Of("DEC-08", RuleKind.Indicator,
            "De norm van 10% voor vrijwilligerswerk wordt getoond en niet vergeleken; uitval is ten hoogste 10%.",
            "The norm of 10% for voluntary work is shown and not compared; dropping out is at most 10%."),
        Of("DEC-09", RuleKind.Calculation,
            "Het contract zegt of zijn bedragen met of zonder btw zijn; de tarieven van de regio gelden zonder btw.",
            "The contract says whether its amounts include VAT; the region's rates are taken to exclude it."),
        Of("DEC-10", RuleKind.Deadline,
            "Kwartalen zijn kalenderkwartalen; de rapportage komt 10 werkdagen erna, het overzicht van segment 1 vier werkdagen voor "
                + "het accountgesprek.",
            "Quarters are calendar quarters; the report is due 10 working days after, the overview of segment 1 four working days before "
                + "the account conversation."),
        Of("DEC-12", RuleKind.Calculation,
            "Trajecten met ten hoogste 31 dagen ertussen zijn aaneengesloten.",
            "Trajectories with at most 31 days between them are uninterrupted."),
        Of("DEC-14", RuleKind.Calculation,
            "Een traject van n maanden eindigt n maanden na de start min een dag; alles rekent vanaf de start.",
            "A trajectory of n months ends n months after the start less one day; everything counts from the start."),
        Of("DEC-19", RuleKind.Record,
            "Het plan van aanpak is hier het plan van de aanbieder; dat van de gemeente heet leefzorgplan.",
            "The plan van aanpak is the provider's plan here; the municipality's is called leefzorgplan."),
        Of("DEC-28", RuleKind.Indicator,
            "Reguliere arbeid is regulier werk en werk onder de Banenafspraak; gesubsidieerd werk alleen in segment 1; beschut werk niet.",
            "Regular work is regular work and work under the Banenafspraak; subsidised work in segment 1 only; sheltered work not."),
        Of("DEC-29", RuleKind.Deadline,
            "Gedeclareerd wordt per maand, zonder sluitdatum voor de jaarafsluiting; betaald binnen de wettelijke 30 dagen.",
            "Declarations are monthly, without a closing date before the yearly accounts; paid within the statutory 30 days."),
        Of("DEC-30", RuleKind.Guard,
            "INTOS staat op de lijst van aanbieders en is ook SW-bedrijf: gecontracteerd, tenzij de opdracht inbesteed is.",
            "INTOS is on the list of providers and a sheltered-work company too: contracted, unless the order is in-house."),
        Of("DEC-31", RuleKind.Deadline,
            "Er zijn geen termijnen voor plan en start, tenzij een gemeente ze instelt.",
            "There are no terms for plan and start, unless a municipality sets them."),
        Of("DEC-32", RuleKind.Signal,
            "Signalen over een aanbieder gaan naar de beleidsadviseur en naar de contractmanager.",
            "Signals about a provider go to the policy adviser and to the contract manager."),
    ];

    private static Rule Of(string id, RuleKind kind, string nl, string en) =>
        new(id, kind, "Modular, decisions where the agreements are silent", new LocalizedText(nl, en));
}
