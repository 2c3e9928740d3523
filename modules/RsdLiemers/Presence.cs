using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>Attendance for travel costs, absence, and what is said about it. No reason of absence is asked: it could be medical.</summary>
internal static class Presence
{
    private static readonly ColumnDefinition Level = Column.Choice(
        "level", "Stand", "Level",
        new("impending", new("Dreigt problematisch te worden", "About to become problematic")),
        new("problematic", new("Problematisch", "Problematic")));

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.RecordAttendance, "Aanwezigheid registreren", "Record attendance", By.Provider, ["RSD-T05"],
            [Arguments.On, Arguments.Travelled], Attend) with { Check = CheckDay },
        new Act(
            Trigger.RecordAbsence, "Verzuim registreren", "Record absence", By.Provider, ["RSD-T05", "COM-08"],
            [Arguments.On, Arguments.Until, Arguments.Notified], Miss) with { Check = CheckAbsence },
        new Act(
            Trigger.ReportProblematicAbsence, "Problematisch verzuim melden", "Report problematic absence", By.Provider, ["RSD-T05"],
            [Level.Require("RSD-T05")], ReportProblem),
        new Act(
            Trigger.NoteConspicuousAbsence, "Opvallend verzuim agenderen", "Put conspicuous absence on the agenda", By.ProviderOrCaseManager, ["RSD-T06"],
            [Arguments.Subject], PutOnAgenda),
        new Act(
            Trigger.HoldProgressMeeting, "Voortgangsoverleg vastleggen", "Record a progress meeting", By.CaseManager, ["RSD-T06"],
            [Arguments.On, Arguments.Agreements.Require("RSD-T06")], Meet) with
        {
            Check = (command, violations) => command.CheckPast(violations, "RSD-T06"),
        },
    ];

    private static void CheckDay(Command command, Violations violations) => command.CheckPast(violations, "RSD-T05");

    private static void CheckAbsence(Command command, Violations violations)
    {
        CheckDay(command, violations);
        violations.Require(
            !(command.Given.Date(Arguments.Until.Name) < command.On), "ENDS_BEFORE_IT_STARTS", "RSD-T05",
            "Het verzuim eindigt voordat het begint.", "The absence ends before it starts.", "until");
    }

    private static void Attend(Command command, Effects effects) => effects
        .Record(Tables.Attendance, command.Given.With(Arguments.On.Name, command.On))
        .Cite("RSD-T05", $"Aanwezig op {Write.Date(command.On)}", $"Present on {Write.Date(command.On)}");

    private static void Miss(Command command, Effects effects) => effects
        .Record(Tables.Absence, command.Given.With(Arguments.On.Name, command.On))
        .Cite("RSD-T05", $"Verzuim vanaf {Write.Date(command.On)}", $"Absent from {Write.Date(command.On)}");

    private static void ReportProblem(Command command, Effects effects)
    {
        var kind = command.Given.Text(Level.Name) == "impending" ? "impending_absence" : "problematic_absence";
        effects.Flag(new Signal(
                kind, "RSD-T05", RoleIds.CaseManager,
                Write.Text("Het verzuim is of wordt problematisch", "Absence is or becomes problematic")))
            .Record(Tables.Signals, Quality.SignalRow(command.Today, kind, null));
    }

    private static void PutOnAgenda(Command command, Effects effects) => effects
        .Record(Tables.Agenda, FieldValues.Empty
            .With(Arguments.On.Name, command.Today)
            .With(Arguments.Subject.Name, command.Given.Text(Arguments.Subject.Name) ?? "opvallend verzuim"))
        .Set(Fields.AgendaItems, (command.Values.Whole(Fields.AgendaItems) ?? 0) + 1)
        .Flag(new Signal(
            "conspicuous_absence", "RSD-T06", RoleIds.CaseManager,
            Write.Text("Opvallend verzuim staat op de agenda van het volgende voortgangsoverleg",
                "Conspicuous absence is on the agenda of the next progress meeting")));

    private static void Meet(Command command, Effects effects)
    {
        var items = command.Values.Whole(Fields.AgendaItems) ?? 0;
        effects.Record(Tables.Meetings, command.Given.With(Arguments.On.Name, command.On))
            .Set(Fields.AgendaItems, 0)
            .Cite("RSD-T06", $"Voortgangsoverleg over {items} agendapunten", $"Progress meeting about {items} agenda items");
    }
}
