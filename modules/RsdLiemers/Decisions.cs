using System.Collections.Immutable;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>Decisions taken where the agreements are silent or ambiguous; each is a setting with the default told here.</summary>
internal static class Decisions
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "DEC-01", RuleKind.Guard,
            "Precies drie maanden: het productblad bepaalt de code.",
            "Exactly three months: the product sheet's code decides."),
        Of(
            "DEC-02", RuleKind.Calculation,
            "De lege cellen van code 2 en 4 gelden als die van code 1 en 3.",
            "The empty cells of codes 2 and 4 count as those of codes 1 and 3."),
        Of(
            "DEC-09", RuleKind.Calculation,
            "Het btw-tarief hoort bij het product van de aanbieder; bedragen van RSD zijn inclusief btw.",
            "The VAT rate belongs to the provider's product; amounts of RSD include VAT."),
        Of(
            "DEC-11", RuleKind.Calculation,
            "Vergoeding van een intake: ten hoogste 5 uur maal het uurtarief van het productblad; zonder tarief bepaalt de klantmanager "
                + "het bedrag.",
            "Reimbursement of an intake: at most 5 hours times the product sheet's hourly rate; without a rate the case manager sets the "
                + "amount."),
        Of(
            "DEC-14", RuleKind.Calculation,
            "Een traject van n maanden eindigt n maanden na de start min een dag; verlengingen en rapportages rekenen vanaf de start.",
            "A trajectory of n months ends n months after the start less one day; extensions and reports count from the start."),
        Of(
            "DEC-15", RuleKind.Guard,
            "Afronding is de laatste dag van dienst; de laatste factuur is betaalbaar nadat de eindrapportage akkoord is.",
            "Completion is the last day of service; the last invoice is payable once the final report was accepted."),
        Of(
            "DEC-16", RuleKind.Deadline,
            "Naast de 30 werkdagen wordt de wettelijke termijn van 30 dagen bewaard; herinneringen volgen de eerste.",
            "The statutory term of 30 days is kept beside the 30 working days; reminders follow the earlier."),
        Of(
            "DEC-20", RuleKind.Calculation,
            "Social return: 5% van het hele volume zonder btw per kalenderjaar, zodra het boven 50.000 euro is.",
            "Social return: 5% of the whole volume excluding VAT per calendar year, once above EUR 50,000."),
        Of(
            "DEC-21", RuleKind.Guard,
            "Een afgekeurd plan of afgekeurde offerte kan opnieuw worden ingediend, zonder nieuwe termijn en zonder kosten.",
            "A rejected plan or quote can be submitted again, without a new term and without cost."),
        Of(
            "DEC-22", RuleKind.Signal,
            "Een verlengingsverzoek binnen een maand voor afloop wordt gemarkeerd; de klantmanager beslist.",
            "An extension request within a month of the end is flagged; the case manager decides."),
        Of(
            "DEC-23", RuleKind.Deadline,
            "Code 5: de onderbouwde offerte vervangt het plan en de startweek telt vanaf het akkoord; code 1 heeft de intaketermijn en "
                + "de bevestigde startdatum.",
            "Code 5: the substantiated quote replaces the plan and the week to start counts from its approval; code 1 has the intake "
                + "term and the confirmed start date."),
        Of(
            "DEC-26", RuleKind.Deadline,
            "De 30 dagen gelden voor de laatste factuur; een eerste termijn heeft er geen; code 5: 30 dagen na elk kwartaal.",
            "The 30 days hold for the last invoice; a first instalment has none; code 5: 30 days after each quarter."),
        Of(
            "DEC-27", RuleKind.Guard,
            "Een verlenging houdt de code van het traject; de klantmanager kan haar onder een andere code opdragen.",
            "An extension keeps the trajectory's code; the case manager can order it under another."),
        Of(
            "DEC-34", RuleKind.Guard,
            "Na een kennismaking volstaat een telefoontje of mail; langer dan een uur blijft kosteloos, tenzij als intake opgedragen.",
            "After an introduction a call or mail is enough; longer than an hour stays free unless ordered as an intake."),
    ];

    private static Rule Of(string id, RuleKind kind, string nl, string en) =>
        new(id, kind, "Modular, decisions where the agreements are silent", new LocalizedText(nl, en));
}
