using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>Another person for the client: announced 10 working days before, where it was foreseen (TIL-D07).</summary>
internal static class StaffChange
{
    public const int WorkingDaysBefore = 10;

    public static ColumnDefinition ChangesOn { get; } = Column.Date("changes_on", "Wisseling op", "Changes on");

    public static ColumnDefinition Foreseen { get; } = Column.YesNo("foreseen", "Voorzien", "Foreseen");

    public static ColumnDefinition NoticeBy { get; } = Column.Date("notice_by", "Uiterlijk te melden op", "To be announced by");

    public static ColumnDefinition[] Form { get; } =
    [
        ChangesOn.Require("TIL-D07"), Foreseen.Require("TIL-D07"),
        Column.Text("replacement", "Gelijkwaardige vervanger", "Equivalent replacement").Require("TIL-D07") with { MaxLength = 200 },
        Arguments.ClientToldOn,
    ];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.AnnounceStaffChange, "Personele wisseling melden", "Announce a change of staff", By.Provider, ["TIL-D07", "COM-03"],
            [.. Form], Announce),
    ];

    /// <summary>The last day on which a foreseen change is announced in time: counted backward, so it never moves to a later day.</summary>
    public static LocalDate LastNotice(WorkingDays calendar, LocalDate changesOn) => calendar.Add(changesOn, -WorkingDaysBefore);

    public static bool IsLate(FieldValues given, LocalDate lastNotice, LocalDate today) => given.Yes(Foreseen.Name) && today > lastNotice;

    public static Signal Late(string audience, LocalDate lastNotice) => new(
        "late_staff_change", "TIL-D07", audience,
        Write.Text($"Een voorziene wisseling is te laat gemeld; uiterlijk {Write.Date(lastNotice)}",
            $"A foreseen change of staff was announced late; due by {Write.Date(lastNotice)}"));

    private static void Announce(Command command, Effects effects)
    {
        var by = LastNotice(command.Calendar, command.Given.Date(ChangesOn.Name) ?? command.Today);
        effects.Record(Tables.StaffChanges, command.Given.With(Arguments.On.Name, command.Today).With(NoticeBy.Name, by))
            .Cite("TIL-D07", $"Uiterlijk te melden op {Write.Date(by)}", $"To be announced by {Write.Date(by)}")
            .Cite("COM-03", $"{WorkingDaysBefore} werkdagen teruggeteld", $"{WorkingDaysBefore} working days counted backward");
        if (IsLate(command.Given, by, command.Today))
        {
            effects.Flag(Late(RoleIds.CaseManager, by));
        }
    }
}
