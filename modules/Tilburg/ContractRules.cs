using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.Tilburg.TilburgRules;

namespace Modular.Modules.Tilburg;

/// <summary>Rules about providers, their papers and their contract.</summary>
internal static class ContractRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "TIL-C01", RuleKind.Contract, "2 (1)",
            "Geschiktheid: een uittreksel uit het handelsregister dat bij sluiting van de aanmeldtermijn niet ouder is dan "
                + "zes maanden.",
            "Eligibility: a trade register extract that is not older than six months at the closing date."),
        Of(
            "TIL-C02", RuleKind.Contract, "2 (2)",
            "Geschiktheid: een beroepsaansprakelijkheidsverzekering van ten minste 1.000.000 euro per gebeurtenis en "
                + "2.000.000 euro per jaar, de hele contractperiode; bewijs binnen 10 dagen na de voorlopige opdrachtverstrekking.",
            "Eligibility: professional liability insurance of at least EUR 1,000,000 per event and EUR 2,000,000 per year, "
                + "during the whole contract; proof within 10 days after the provisional award."),
        Of(
            "TIL-C03", RuleKind.Contract, "2 (3)",
            "Geschiktheid: referenties van ten minste 10 succesvolle ontwikkeltrajecten, niet ouder dan drie jaar op de "
                + "aanmelddatum, voor een formele opdrachtgever en geen particulier.",
            "Eligibility: references of at least 10 successful development trajectories, at most three years old on the date "
                + "of application, for a formal client and no private person."),
        Of(
            "TIL-C04", RuleKind.Contract, "eis 25",
            "VOG van iedereen met klantcontact, ook vrijwilligers, ervaringsdeskundigen en stagiairs: bij aanvang niet ouder "
                + "dan drie maanden, elke vijf jaar vernieuwd.",
            "Certificate of conduct of everyone in contact with clients, volunteers, experience experts and trainees too: not "
                + "older than three months at the start, renewed every five years."),
        Of(
            "TIL-C05", RuleKind.Deadline, "eis 28",
            "Minimaal één evaluatiegesprek per jaar; het verslag wordt door beide partijen akkoord bevonden en bewaard; "
                + "verbeterpunten komen terug bij het volgende gesprek.",
            "At least one evaluation meeting a year; the minutes are agreed by both and kept; improvement points return at "
                + "the next meeting."),
        Of(
            "TIL-C06", RuleKind.Record, "eis 20",
            "Tekortschietende kwaliteit wordt eerst besproken; op verzoek maakt de opdrachtnemer een SMART verbeterplan met "
                + "een termijn; niet naar tevredenheid uitgevoerd: artikel 12 van de Algemene Inkoopvoorwaarden.",
            "Failing quality is first discussed; on request the provider makes a SMART improvement plan with a term; not "
                + "carried out satisfactorily: article 12 of the general purchasing conditions."),
        Of(
            "TIL-C07", RuleKind.Signal, "2 (inleiding); 2 (2)",
            "De opdrachtnemer blijft de hele looptijd aan de geschiktheidseisen voldoen; een vervallen of ontbrekend bewijs "
                + "wordt gemeld aan de contractmanager, want de gemeente kan dan het contract beëindigen.",
            "The provider keeps meeting the eligibility requirements; a lapsed or missing proof is signalled to the contract "
                + "manager, for the municipality may then end the contract."),
        Of(
            "TIL-C08", RuleKind.Contract, "eis 14",
            "Er is een vastgestelde klachtenprocedure die klanten kennen en waarmee een klant die zich onveilig voelt bij de "
                + "gemeente terecht kan.",
            "There is an adopted complaints procedure that clients know and that lets a client who feels unsafe go to the "
                + "municipality."),
        Of(
            "TIL-C09", RuleKind.Contract, "eis 19",
            "Een locatie is bij de start van de overeenkomst beschikbaar, ligt binnen 10 kilometer van de gemeentegrens en is "
                + "met het openbaar vervoer bereikbaar.",
            "A location is available at the start of the agreement, within 10 km of the municipal boundary and reachable by "
                + "public transport."),
        Of(
            "TIL-C10", RuleKind.Document, "eis 28",
            "Op de agenda van het evaluatiegesprek staan ten minste de samenwerking, eventuele tussentijdse rapportages en "
                + "het jaarrapport; de frequentie kan omhoog bij meer klanten.",
            "The agenda of the evaluation meeting holds at least the cooperation, any interim reports and the yearly report; "
                + "the frequency can be raised with more clients."),
        Of(
            "TIL-C11", RuleKind.Record, "eis 4",
            "Op verzoek levert de opdrachtnemer de beschrijving van zijn aanbod; alle beschrijvingen vormen samen het "
                + "informatiepakket voor klantregisseurs.",
            "On request the provider supplies the description of its offer; all descriptions together are the information "
                + "package for case managers."),
        Of(
            "TIL-V01", RuleKind.Signal, "1.5",
            "Verwacht volume: 100 tot 150 trajecten per jaar.",
            "Expected volume: 100 to 150 trajectories a year."),
    ];
}
