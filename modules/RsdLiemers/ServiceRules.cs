using System.Collections.Immutable;
using Modular.Sdk.Rules;
using static Modular.Modules.RsdLiemers.RsdRules;

namespace Modular.Modules.RsdLiemers;

/// <summary>Rules about terms and about the course of a trajectory.</summary>
internal static class ServiceRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        Of(
            "RSD-D01", RuleKind.Deadline, "Trajectafspraken 3",
            "Binnen 2 weken na aanmelding wordt de kandidaat uitgenodigd en de intake gehouden.",
            "Within 2 weeks after the referral the candidate is invited and the intake is held."),
        Of(
            "RSD-D02", RuleKind.Deadline, "Trajectafspraken 3",
            "Het re-integratieplan wordt binnen 1 week na de intake opgeleverd.",
            "The re-integration plan is delivered within 1 week after the intake."),
        Of(
            "RSD-D03", RuleKind.Deadline, "Trajectafspraken 3",
            "De voorziening start binnen 1 week na akkoord van de klantmanager op het plan.",
            "The service starts within 1 week after the case manager's approval of the plan."),
        Of(
            "RSD-D04", RuleKind.Deadline, "Trajectafspraken 7; 2.2 Facturatie",
            "RSD ontvangt de eindrapportage binnen 2 weken na afronding van het traject of voortijdige uitval.",
            "RSD receives the final report within 2 weeks after the trajectory is completed or the candidate drops out early."),
        Of(
            "RSD-D05", RuleKind.Guard, "Trajectafspraken 6",
            "Verlenging wordt een maand voor afloop schriftelijk en onderbouwd aangevraagd en gaat pas in na akkoord van de klantmanager.",
            "An extension is requested in writing and substantiated one month before the end and takes effect only after the case "
                + "manager's approval."),
        Of(
            "RSD-T01", RuleKind.Guard, "Trajectafspraken 4",
            "De aanbieder meldt een kandidaat pas terug na overleg met en akkoord van de klantmanager, met een terugmeldrapportage.",
            "The provider hands a candidate back only after consultation with and approval of the case manager, with a hand-back report."),
        Of(
            "RSD-T02", RuleKind.Guard, "Trajectafspraken 5",
            "De klantmanager kan bij onvoldoende voortgang het traject stoppen; de aanbieder rondt af en stuurt een eindrapportage.",
            "The case manager can stop a trajectory for insufficient progress; the provider rounds off and sends a final report."),
        Of(
            "RSD-T03", RuleKind.Document, "Trajectafspraken 7; 2.1 (1)c; 2.2 Rapportage",
            "De eindrapportage gaat over voortgang, bereikte doelen, resultaten, motivatie en advies voor vervolgstappen; zonder "
                + "medische informatie.",
            "The final report covers progress, goals reached, results, motivation and advice on next steps; without medical information."),
        Of(
            "RSD-T04", RuleKind.Record, "Trajectafspraken 8; 2.2 Voortijdige beëindiging",
            "De aanbieder draagt de kandidaat warm over aan de klantmanager, met een persoonlijke toelichting op de rapportage.",
            "The provider hands the candidate over warmly to the case manager, with a personal explanation of the report."),
        Of(
            "RSD-T05", RuleKind.Record, "Trajectafspraken 9",
            "Aanwezigheid wordt geregistreerd voor reiskosten, verzuim bijgehouden en (dreigend) problematisch verzuim proactief gemeld.",
            "Attendance is registered for travel costs, absence is kept and (impending) problematic absence is reported proactively."),
        Of(
            "RSD-T06", RuleKind.Signal, "Trajectafspraken 9",
            "Opvallend verzuim wordt besproken bij een voortgangsoverleg tussen klantmanager en aanbieder.",
            "Conspicuous absence is discussed at a progress meeting between case manager and provider."),
    ];
}
