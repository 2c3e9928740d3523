using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.RsdLiemers.RsdRules;

namespace Modular.Modules.RsdLiemers;

/// <summary>Rules about reports.</summary>
internal static class ReportRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "RSD-R01", RuleKind.Deadline, "2.2 Productcodes",
            "Code 1 en 2: één rapportage, aan het einde van het traject.",
            "Codes 1 and 2: one report, at the end of the trajectory."),
        Of(
            "RSD-R02", RuleKind.Deadline, "2.2 Productcodes",
            "Code 3 en 4: elke 3 maanden een voortgangsrapportage, en één aan het einde.",
            "Codes 3 and 4: a progress report every 3 months, and one at the end."),
        Of(
            "RSD-R03", RuleKind.Deadline, "2.2 Rapportage *",
            "De kwartaalrapportage vervalt voor een halfjaarlijkse als een van drie situaties geldt en dit contractueel is "
                + "overeengekomen; het een zonder het ander verandert niets.",
            "The quarterly report gives way to a half-yearly one when one of three situations holds and this was agreed in the contract; "
                + "one without the other changes nothing."),
        Of(
            "RSD-R04", RuleKind.Deadline, "2.2 Productcodes",
            "Code 5: elke 6 maanden een rapportage en één 2 maanden voor afloop; tussentijds contact bij bijzonderheden.",
            "Code 5: a report every 6 months and one 2 months before the end; contact in between for particulars."),
        Of(
            "RSD-R05", RuleKind.Document, "2.2 Rapportage",
            "Rapportages volgen het format van RSD of bevatten dezelfde informatie, zonder medische gegevens.",
            "Reports use RSD's formats or carry the same information, without medical data."),
        Of(
            "RSD-R06", RuleKind.Record, "2.1 (5); 2.2 Productcodes (5)",
            "Relevante ontwikkelingen en bijzonderheden tussen twee rapportages worden doorgegeven en met hun datum vastgelegd.",
            "Relevant developments and particulars between two reports are passed on and registered with their date."),
        Of(
            "RSD-R07", RuleKind.Calculation, "2.2 Voortijdige beëindiging",
            "De tijdigheid van alle rapportages van een traject staat bij het voorstel voor afrekening; de eerste ontvangst telt.",
            "The timeliness of all reports of a trajectory is shown with the settlement proposal; the first receipt counts."),
    ];
}
