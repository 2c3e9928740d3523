using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.MgrNoordLimburg.MgrRules;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Rules about rates, declarations and their control.</summary>
internal static class MoneyRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "MGR-F01", RuleKind.Calculation, "Handboek, Bijlage 2; 2.3",
            "Prijs maal hoeveelheid uren; uurtarieven 2022: P1 EUR 7,56, P2 mbo EUR 63,69, P2 hbo EUR 74,13.",
            "Price times quantity of hours; hourly rates 2022: P1 EUR 7.56, P2 mbo EUR 63.69, P2 hbo EUR 74.13."),
        Of(
            "MGR-F02", RuleKind.Calculation, "Handboek, Bijlage 2",
            "Tarieven worden op 1 januari geïndexeerd; het tarief van de dienstdatum geldt.",
            "Rates are indexed on 1 January; the rate of the date of service holds."),
        Of(
            "MGR-F03", RuleKind.Calculation, "Handboek, Bijlage 2",
            "Trajecten die uit 2021 doorlopen houden de tarieven van de inkoop tot en met 2021.",
            "Trajectories carried over from 2021 keep the rates of the purchase up to 2021."),
        Of(
            "MGR-F04", RuleKind.Guard, "Werkafspraken, 5.3.3",
            "Geen budgetafspraken en geen berichtenverkeer: de aanbieder declareert per gemeente tegen de gepubliceerde tarieven.",
            "No budget agreements and no electronic messages: the provider declares per municipality at the published rates."),
        Of(
            "MGR-F05", RuleKind.Guard, "Werkafspraken, 9.2.1; 5.3.1 (naar analogie); Handboek, 2.3; 3.2 (5)",
            "Formele controle: gemeente, aanbieder en product, tarief, en alleen wat is ingekocht en uitgevoerd, binnen "
                + "begin en einde.",
            "Formal control: municipality, provider and product, rate, and only what was ordered and carried out, inside "
                + "start and end."),
        Of(
            "MGR-F06", RuleKind.Calculation, "Werkafspraken, 8.2 Terugvordering",
            "De gemeente kan een onverschuldigde betaling verrekenen met declaraties, of terugvorderen na controle.",
            "The municipality may settle an undue payment with declarations, or recover it after a control."),
        Of(
            "MGR-F07", RuleKind.Record, "Werkafspraken, 9.2; 9.2.2",
            "Controles zijn formeel, materieel, detail, op naleving of op fraude; bevindingen worden vastgelegd en de "
                + "aanbieder werkt mee.",
            "Controls are formal, material, detail, of compliance or of fraud; findings are registered and the provider cooperates."),
        Of(
            "MGR-F08", RuleKind.Signal, "Werkafspraken, 9.2.1",
            "Doorlooptijden en intensiteit van declaraties worden geanalyseerd; uitschieters gaan naar de contractmanager.",
            "Lead times and intensity of declarations are analysed; outliers go to the contract manager."),
    ];
}
