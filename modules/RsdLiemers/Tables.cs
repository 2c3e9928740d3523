using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>The regime's own tables. Rows are added, never changed: each is something that was said or done on a date.</summary>
internal static class Tables
{
    public const string Plans = "rsd_plan";
    public const string Intakes = "rsd_intake";
    public const string Requests = "rsd_request";
    public const string Ends = "rsd_end";
    public const string Judgements = "rsd_judgement";
    public const string Extensions = "rsd_extension";
    public const string ExtendedFrom = "extended_from";
    public const string Hours = "rsd_hours";
    public const string Attendance = "rsd_attendance";
    public const string Absence = "rsd_absence";
    public const string Agenda = "rsd_agenda";
    public const string Meetings = "rsd_progress_meeting";
    public const string Particulars = "rsd_particular";
    public const string Counsellors = "rsd_counsellor";
    public const string Handovers = "rsd_handover";
    public const string Dissatisfaction = "rsd_dissatisfaction";
    public const string Signals = "rsd_signal";
    public const string Amounts = "rsd_agreed_amount";

    public static ImmutableArray<TableDefinition> All { get; } =
    [
        Of(Plans, "Plan of offerte", "Plan or quote", Arguments.On, Arguments.Goals, Arguments.Approach, Arguments.Milestones,
            Arguments.Necessity, Arguments.Price, Arguments.Hours, Arguments.Months),
        Of(Intakes, "Intake", "Intake", Arguments.HeldOn, Arguments.InvitedOn, Arguments.Hours, Arguments.CaseManagerPresent),
        Of(Requests, "Verzoek van de aanbieder", "Request of the provider", Arguments.On, Arguments.Subject, Arguments.Reason,
            Arguments.Months, Arguments.Price),
        Of(Ends, "Einde", "End", Arguments.On, Endings.Reason, Arguments.Reason, Arguments.ReportedBy, Arguments.Hours),
        Of(Judgements, "Oordeel", "Judgement", Arguments.On, Arguments.Subject, Column.YesNo("approved", "Akkoord", "Approved"),
            Arguments.Reason),
        Of(Extensions, "Verlenging", "Extension", Arguments.On, Arguments.Months, Arguments.Price, Arguments.ProductCode,
            Column.Date(ExtendedFrom, "Laatste dag tot dan", "Last day until then"),
            Column.Date(TrajectoryFields.EndsOn, "Nieuwe laatste dag", "New last day")),
        Of(Hours, "Urenlogboek", "Hours log", Arguments.On, Arguments.Hours, Arguments.Activity),
        Of(Attendance, "Aanwezigheid", "Attendance", Arguments.On, Arguments.Travelled),
        Of(Absence, "Verzuim", "Absence", Arguments.On, Arguments.Until, Arguments.Notified),
        Of(Agenda, "Agendapunt", "Agenda item", Arguments.On, Arguments.Subject),
        Of(Meetings, "Voortgangsoverleg", "Progress meeting", Arguments.On, Arguments.Agreements),
        Of(Particulars, "Bijzonderheid", "Particular", Arguments.On, Arguments.Development),
        Of(Counsellors, "Begeleider", "Counsellor", Arguments.On, Arguments.Counsellor, Arguments.CandidateToldOn,
            Arguments.CaseManagerToldOn, Arguments.HandoverOn),
        Of(Handovers, "Warme overdracht", "Warm handover", Arguments.On, Arguments.PersonalExplanation),
        Of(Dissatisfaction, "Ontevredenheid", "Dissatisfaction", Arguments.On, Arguments.Subject, Arguments.ProviderToldOn,
            Arguments.Agreements, Arguments.ImprovementDueOn),
        Of(Signals, "Signaal", "Signal", Arguments.On, Column.Text("kind", "Soort", "Kind"), Arguments.Subject),
        Of(Amounts, "Afgesproken bedrag", "Agreed amount", Arguments.On, Arguments.Amount, Arguments.Reason),
    ];

    private static TableDefinition Of(string name, string nl, string en, params ColumnDefinition[] columns) =>
        new(name, new LocalizedText(nl, en), [.. columns]);
}
