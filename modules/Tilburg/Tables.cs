using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>The regime's own tables. Rows are added, never changed: each is something that was said or done on a date.</summary>
internal static class Tables
{
    public const string Orders = "til_order";
    public const string Intakes = "til_intake";
    public const string NoShows = "til_no_show";
    public const string Plans = "til_plan";
    public const string Judgements = "til_judgement";
    public const string Changes = "til_change";
    public const string Consultations = "til_consultation";
    public const string Attendance = "til_attendance";
    public const string Notices = "til_notice";
    public const string StaffChanges = "til_staff_change";
    public const string Holds = "til_hold";
    public const string Extensions = "til_extension";
    public const string Ends = "til_end";
    public const string Ladder = "til_ladder";
    public const string Amounts = "til_amount";
    public const string Handovers = "til_handover";

    public static ColumnDefinition HoldFrom { get; } = Column.Date("from", "On hold vanaf", "On hold from");

    public static ColumnDefinition HoldUntil { get; } = Column.Date("until", "Weer actief op", "Active again on");

    public static ColumnDefinition Days { get; } = Column.Whole("days", "Dagen on hold", "Days on hold");

    public static ColumnDefinition Kind { get; } = Column.Text("kind", "Soort", "Kind") with { MaxLength = 60 };

    public static ColumnDefinition Approved { get; } = Column.YesNo("approved", "Akkoord", "Approved");

    public static ImmutableArray<TableDefinition> All { get; } =
    [
        Of(Orders, "Opdracht", "Order", [Arguments.On, .. Ordering.Form]),
        Of(Intakes, "Intake", "Intake", Arguments.HeldOn, Arguments.On, Intake.CaseManagerPresent),
        Of(NoShows, "Niet verschenen", "No-show", Arguments.On, Arguments.Agreements),
        Of(Plans, "Trajectplan", "Trajectory plan", [Arguments.On, Kind, Arguments.Months, .. Planning.Parts]),
        Of(Judgements, "Oordeel", "Judgement", Arguments.On, Kind, Approved, Arguments.Reason),
        Of(Changes, "Wijziging", "Change", Arguments.On, Arguments.Objective, Arguments.Content, Arguments.Reason),
        Of(Consultations, "Overleg", "Consultation", Arguments.On, Consulting.Subject, Arguments.Agreements, Arguments.ClientToldOn),
        Of(Attendance, "Presentie", "Attendance", Arguments.On, Presence.Present, Presence.Notified),
        Of(Notices, "Melding", "Notice", Arguments.On, Kind, Arguments.Subject),
        Of(StaffChanges, "Personele wisseling", "Change of staff", [Arguments.On, .. StaffChange.Form, StaffChange.NoticeBy]),
        Of(Holds, "On hold", "On hold", HoldFrom, HoldUntil, Days),
        Of(Extensions, "Verlenging", "Extension", Arguments.On, Arguments.Months, Arguments.Price,
            Column.Date(TrajectoryFields.EndsOn, "Nieuwe laatste dag", "New last day")),
        Of(Ends, "Einde", "End", Arguments.On, Kind, Arguments.Reason),
        Of(Ladder, "Participatieladder", "Participation ladder", Arguments.On, Tilburg.Ladder.Moment, Tilburg.Ladder.Position),
        Of(Amounts, "Betalingsbesluit", "Decision on payment", Arguments.On, Kind, Arguments.Amount, Arguments.Reason),
        Of(Handovers, "Warme overdracht", "Warm handover", Arguments.On, Handing.To, Handing.ClientInvolved),
    ];

    private static TableDefinition Of(string name, string nl, string en, params ColumnDefinition[] columns) =>
        new(name, new LocalizedText(nl, en), [.. columns]);
}
