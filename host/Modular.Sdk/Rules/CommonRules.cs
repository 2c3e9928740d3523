using Modular.Sdk.Values;

namespace Modular.Sdk.Rules;

/// <summary>The rules that hold in every regime. A regime adds them to its rule book, so that it can cite them.</summary>
public static class CommonRules
{
    private const string Source = "Modular, common rules";

    /// <summary>COM-01: money and rounding.</summary>
    public static Rule Money { get; } = Of(
        "COM-01", RuleKind.Calculation,
        "Bedragen zijn in euro met twee decimalen, één keer afgerond, half van nul af; termijnen van een prijs tellen op tot die prijs.",
        "Amounts are in euro with two decimals, rounded once, half away from zero; instalments of one price always add up to the price.");

    /// <summary>COM-02: weeks, months and due dates.</summary>
    public static Rule Terms { get; } = Of(
        "COM-02", RuleKind.Calculation,
        "Een week is 7 dagen; een maand is een kalendermaand vanaf de eerste datum; op de uiterste datum is op tijd.",
        "A week is 7 days; a month is a calendar month from the first date; due on the date is in time.");

    /// <summary>COM-03: working days.</summary>
    public static Rule WorkingDays { get; } = Of(
        "COM-03", RuleKind.Calculation,
        "Werkdagen zijn maandag tot en met vrijdag, behalve de algemeen erkende feestdagen (Algemene termijnenwet, artikel 3).",
        "Working days are Monday to Friday except the generally recognised public holidays (Algemene termijnenwet, article 3).");

    /// <summary>COM-04: terms that end on a day off.</summary>
    public static Rule DaysOff { get; } = Of(
        "COM-04", RuleKind.Calculation,
        "Of een termijn die op een vrije dag eindigt naar de volgende werkdag schuift, is een instelling; standaard niet.",
        "Whether a term that ends on a day off moves to the next working day is a setting; by default it does not.");

    /// <summary>COM-05: dates and instants.</summary>
    public static Rule Dates { get; } = Of(
        "COM-05", RuleKind.Calculation,
        "Data zijn lokale data in de tijdzone van de tenant (Europe/Amsterdam); tijdstippen zijn UTC.",
        "Dates are local dates in the tenant's time zone (Europe/Amsterdam); instants are UTC.");

    /// <summary>COM-06: a trajectory keeps its terms.</summary>
    public static Rule KeptTerms { get; } = Of(
        "COM-06", RuleKind.Record,
        "Een traject houdt zijn hele looptijd de versie van de afspraken, het product en de tarieflijn waaronder het is opgedragen.",
        "A trajectory keeps for its whole life the version of the agreements, the product and the tariff line it was ordered under.");

    /// <summary>COM-07: the participation ladder.</summary>
    public static Rule Ladder { get; } = Of(
        "COM-07", RuleKind.Record,
        "De participatieladder heeft zes treden; begin-, doel- en huidige trede worden met hun data bewaard.",
        "The participation ladder has six steps; begin, target and current step are kept with their dates.");

    /// <summary>COM-08: no medical data, no citizen service number.</summary>
    public static Rule Privacy { get; } = Of(
        "COM-08", RuleKind.Guard,
        "Geen medische gegevens en geen BSN: er is geen veld voor, en vrije tekst blijft binnen de rubrieken die de documenten noemen.",
        "No medical data and no citizen service number: no field for it, and free text stays within the sections that documents name.");

    /// <summary>COM-09: everything can be explained.</summary>
    public static Rule Explained { get; } = Of(
        "COM-09", RuleKind.Record,
        "Elk bedrag, elke uiterste datum en elke weigering noemt de regels waar het op rust en is stap voor stap uit te leggen.",
        "Every amount, due date and refusal names the rules it rests on and can be explained step by step.");

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Money, Terms, WorkingDays, DaysOff, Dates, KeptTerms, Ladder, Privacy, Explained];

    private static Rule Of(string id, RuleKind kind, string nl, string en) => new(id, kind, Source, new LocalizedText(nl, en));
}
