using System.Collections.Immutable;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>Decisions taken where the agreements are silent or ambiguous; each is a setting with the default told here.</summary>
internal static class Decisions
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "DEC-03", RuleKind.Calculation,
            "Terugbetaling bij vroegtijdig einde: betaald min prijs x uitgevoerde maanden / afgesproken maanden; begonnen "
                + "maanden tellen heel, of naar rato van dagen; een voorstel waarover twee mensen beslissen.",
            "Refund on early end: paid less price x months carried out / agreed months; started months count whole, or pro "
                + "rata by days; a proposal that two people decide on."),
        Of(
            "DEC-04", RuleKind.Calculation,
            "De prijs staat vast op de opdrachtdatum; de index geldt voor opdrachten vanaf 1 mei.",
            "The price is fixed at the order date; the index applies to orders from 1 May."),
        Of(
            "DEC-05", RuleKind.Calculation,
            "Het percentage blijft onafgerond; elke prijs van de tabel wordt elk jaar op centen afgerond vanaf de vorige "
                + "afgeronde prijs.",
            "The percentage stays unrounded; each price of the table is rounded to cents each year from the previous rounded "
                + "price."),
        Of(
            "DEC-06", RuleKind.Deadline,
            "De eerste week na een afgesloten maand eindigt op de 7e.",
            "The first week after a closed month ends on the 7th."),
        Of(
            "DEC-09", RuleKind.Calculation,
            "Het btw-tarief hoort bij het product van de opdrachtnemer; bedragen van Tilburg zijn zonder btw.",
            "The VAT rate belongs to the provider's product; amounts of Tilburg exclude VAT."),
        Of(
            "DEC-13", RuleKind.Calculation,
            "Een indexreeks is data; beide gebruikte waarnemingen worden bij de indexering bewaard; een vergelijking gebruikt "
                + "één basis en over een basiswisseling heen wordt het percentage van de nieuwe basis geketend.",
            "An index series is data; both observations used are kept with the indexation; a comparison uses one base, and "
                + "across bases the percentage of the new base is chained."),
        Of(
            "DEC-14", RuleKind.Calculation,
            "Een traject van n maanden eindigt n maanden na de start min een dag; verlengingen rekenen vanaf de start.",
            "A trajectory of n months ends n months after the start less one day; extensions count from the start."),
        Of(
            "DEC-17", RuleKind.Deadline,
            "On hold telt op over het traject en schuift de einddatum; op de dag na 3 maanden moet het traject worden "
                + "beëindigd, en een mens doet dat.",
            "On hold adds up over the trajectory and moves the end date; on the day after 3 months the trajectory is to be "
                + "ended, and a person does so."),
        Of(
            "DEC-18", RuleKind.Document,
            "De regels van de opdrachtnemer worden per maand verzameld; wie de factuur uitgeeft is een instelling, standaard "
                + "de opdrachtnemer.",
            "The provider's lines are collected per month; who issues the invoice is a setting, by default the provider."),
        Of(
            "DEC-19", RuleKind.Record,
            "Het trajectplan is het plan van de opdrachtnemer; het plan van aanpak is dat van de gemeente en de klant.",
            "The trajectory plan is the provider's plan; the plan van aanpak is that of the municipality and the client."),
        Of(
            "DEC-24", RuleKind.Deadline,
            "De week voor het trajectplan telt vanaf de intake; een intake zonder plan kost niets.",
            "The week for the trajectory plan counts from the intake; an intake without a plan costs nothing."),
        Of(
            "DEC-25", RuleKind.Calculation,
            "Een verlenging is zonder btw, kent 75/25, geen maximum aantal, een eigen regel in de verantwoording en elk heel "
                + "aantal maanden.",
            "An extension excludes VAT, has 75/25, no maximum number, a line of its own in the statement and any whole number "
                + "of months."),
        Of(
            "DEC-33", RuleKind.Calculation,
            "Ook na 2024 worden vierde kwartalen vergeleken, zoals in het voorbeeld.",
            "After 2024 too fourth quarters are compared, as in the example."),
    ];

    private static Rule Of(string id, RuleKind kind, string nl, string en) =>
        new(id, kind, "Modular, decisions where the agreements are silent", new LocalizedText(nl, en));
}
