using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.RsdLiemers.RsdRules;

namespace Modular.Modules.RsdLiemers;

/// <summary>Rules about codes, orders, plans and quotes.</summary>
internal static class OrderRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "RSD-P01", RuleKind.Calculation, "2.2 Productcodes",
            "Code 1: korter dan 3 maanden, vaste prijs. Code 2: korter, variabel. Code 3: langer dan 3 maanden, vast. Code 4: langer, "
                + "variabel. Code 5: persoonlijke ondersteuning, regionaal beleid.",
            "Code 1: shorter than 3 months, fixed price. Code 2: shorter, variable. Code 3: longer than 3 months, fixed. Code 4: longer, "
                + "variable. Code 5: personal support, regional policy."),
        Of(
            "RSD-P02", RuleKind.Calculation, "2.2 Productcodes (5); Persoonlijke ondersteuning",
            "Code 5 volgt de regionaal vastgestelde afspraken (instrumentengids Dennis), als gedateerde tarievenkaart; zonder tarief dat "
                + "geldt is de offerte onvolledig.",
            "Code 5 follows the regionally agreed set (instrumentengids Dennis), kept as a dated rate card; without a rate in force the "
                + "quote is incomplete."),
        Of(
            "RSD-O01", RuleKind.Guard, "2.2 Werkwijze; 2.2 Facturatie; Trajectafspraken 1",
            "RSD begint een traject met een opdrachtformulier met gegevens, cliëntnummer, achtergrond en een duidelijke doelstelling; "
                + "zonder doelstelling geen opdracht.",
            "RSD starts a trajectory with an order form with data, client number, background and a clear objective; no order without an "
                + "objective."),
        Of(
            "RSD-O02", RuleKind.Guard, "2.2 Productcodes",
            "Code 1: directe opdracht, geen offerte en geen plan; de aanbieder bevestigt de startdatum.",
            "Code 1: direct order, no quote and no plan; the provider confirms the start date."),
        Of(
            "RSD-O03", RuleKind.Guard, "2.2 Productcodes",
            "Code 2 en 4: de aanbieder stuurt een offerte met re-integratieplan; de klantmanager keurt goed of af.",
            "Codes 2 and 4: the provider sends a quote with a re-integration plan; the case manager approves or rejects."),
        Of(
            "RSD-O04", RuleKind.Guard, "2.2 Productcodes",
            "Code 3: directe opdracht zonder offerte; de aanbieder stuurt een re-integratieplan; de klantmanager keurt goed of af.",
            "Code 3: direct order without a quote; the provider sends a re-integration plan; the case manager approves or rejects."),
        Of(
            "RSD-O05", RuleKind.Guard, "2.2 Productcodes",
            "Code 5: de jobcoach stuurt een offerte met onderbouwing van de noodzaak; de klantmanager keurt goed of af.",
            "Code 5: the job coach sends a quote with a substantiation of necessity; the case manager approves or rejects."),
        Of(
            "RSD-O06", RuleKind.Guard, "Trajectafspraken 2",
            "Het plan noemt individuele doelen, aanpak en mijlpalen; alleen een traject korter dan 3 maanden met een vaste prijs heeft "
                + "er geen.",
            "The plan states individual goals, approach and milestones; only a trajectory shorter than 3 months with a fixed price has "
                + "none."),
        Of(
            "RSD-O07", RuleKind.Guard, "Trajectafspraken 2; 2.2 Productcodes",
            "Alleen de klantmanager keurt een plan of offerte goed of af.",
            "Only the case manager approves or rejects a plan or quote."),
        Of(
            "RSD-O08", RuleKind.Signal, "2.2 Werkwijze",
            "Is de doelstelling onduidelijk of niet haalbaar, dan wordt zij in gesprek afgesproken en is zij de verwachte prestatie, die "
                + "in de eindrapportage terugkomt.",
            "When the objective is unclear or not feasible it is agreed in conversation; it is the expected performance and returns in "
                + "the final report."),
    ];
}
