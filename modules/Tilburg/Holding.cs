using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>
/// On hold: with approval (TIL-T05), at most three months (TIL-T06), added up over the trajectory, moving its last day (DEC-17). No reason is
/// kept: it could be medical.
/// </summary>
internal static class Holding
{
    private const int MostMonths = 3;

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.RequestHold, "On hold vragen", "Ask to put on hold", By.Provider, ["TIL-T05", "COM-08"], [], Request),
        new Act(
            Trigger.ApproveHold, "On hold zetten", "Put on hold", By.CaseManager, ["TIL-T05", "TIL-T06", "DEC-17"],
            [Arguments.On], Approve) with { Check = CheckHold },
        new Act(
            Trigger.RejectHold, "On hold weigeren", "Refuse to put on hold", By.CaseManager, ["TIL-T05"],
            [Arguments.Reason.Require("TIL-T05")], Reject),
        new Act(
            Trigger.Resume, "Weer actief", "Active again", By.ProviderOrCaseManager, ["TIL-T06", "DEC-17"],
            [Arguments.On], Resume) with { Check = CheckResume },
        new Act(
            Trigger.MarkEndingDue, "Beëindiging aan de orde", "Ending is due",
            [RoleIds.System, RoleIds.CaseManager, RoleIds.ContractManager], ["TIL-T06", "DEC-17"], [], MarkEndingDue),
    ];

    /// <summary>The last day on hold: three months from the first, less the days of earlier spells where these add up.</summary>
    public static LocalDate LastDay(Facts facts, LocalDate since)
    {
        var before = facts.Settings.Text(Settings.HoldCounts) == "cumulative" ? facts.HoldDays : 0;
        return Terms.Days(Terms.LastDay(since, MostMonths), -before);
    }

    /// <summary>Days on hold up to a day that is no longer on hold, the running spell included.</summary>
    public static int DaysUntil(Facts facts, LocalDate until) => facts.HoldDays
        + (facts.OnHoldSince is { } since && until > since ? Period.DaysBetween(since, until) : 0);

    private static void Request(Command command, Effects effects) => effects
        .Set(Fields.HoldRequestedOn, command.Today)
        .Flag(new Signal(
            "hold_requested", "TIL-T05", RoleIds.CaseManager,
            Write.Text("De opdrachtnemer vraagt om on hold", "The provider asks to put the trajectory on hold")));

    private static void CheckHold(Command command, Violations violations)
    {
        command.CheckPast(violations, "TIL-T05");
        violations.Require(
            !(command.On < command.StartedOn) && !(command.On < LastResumed(command)), "HOLD_BEFORE_SERVICE", "TIL-T05",
            "On hold ligt voor de start of in een eerdere periode on hold.", "On hold lies before the start or in an earlier spell.", "on");
        violations.Require(
            LastDay(command, command.On) >= command.On, "HOLD_USED_UP", "TIL-T06",
            "De drie maanden on hold zijn op.", "The three months on hold are used up.");
    }

    private static LocalDate? LastResumed(Facts facts) =>
        facts.Trajectory.Rows(Tables.Holds).Select(row => row.Date(Tables.HoldUntil.Name)).Max();

    private static void Approve(Command command, Effects effects)
    {
        var last = LastDay(command, command.On);
        Presence.CancelOwed(command, effects);

        // The duration stands still: the final report is owed again, on the moved last day, when the client is active again.
        effects.Cancel(ReportKinds.Final)
            .Set(Fields.HoldRequestedOn, null)
            .Set(Fields.OnHoldSince, command.On)
            .Record(Tables.Judgements, Planning.Judgement(command, "hold", approved: true))
            .Cite("TIL-T05", $"On hold vanaf {Write.Date(command.On)}, met akkoord van de klantregisseur",
                $"On hold from {Write.Date(command.On)}, approved by the case manager")
            .Cite("DEC-17", $"{command.HoldDays} dagen on hold daarvoor", $"{command.HoldDays} days on hold before")
            .Due(new Deadline(
                Deadlines.HoldEnd, last, "TIL-T06", Write.Text("Ten hoogste 3 maanden on hold", "At most 3 months on hold")))
            .Count(Indicators.Of(Indicators.OnHold, command.On, Key(command)));
    }

    private static void Reject(Command command, Effects effects) => effects
        .Set(Fields.HoldRequestedOn, null)
        .Record(Tables.Judgements, Planning.Judgement(command, "hold", approved: false))
        .Cite("TIL-T05", "Geen akkoord: het traject loopt door", "Not approved: the trajectory goes on");

    private static void CheckResume(Command command, Violations violations)
    {
        command.CheckPast(violations, "TIL-T06");
        violations.Require(
            !(command.On < command.OnHoldSince), "RESUMED_BEFORE_HOLD", "TIL-T06",
            "Weer actief ligt voor on hold.", "Active again lies before on hold.", "on");
        violations.Require(
            command.OnHoldSince is not { } since || command.On <= Terms.After(LastDay(command, since)), "HOLD_EXCEEDED", "TIL-T06",
            "Langer dan 3 maanden on hold: het traject wordt beëindigd.", "On hold for more than 3 months: the trajectory is ended.", "on");
    }

    private static void Resume(Command command, Effects effects)
    {
        var total = DaysUntil(command, command.On);
        Close(command, effects, command.On);
        if (command is { StartedOn: { } start, Months: { } months })
        {
            var end = command.LastDay(start, months, total);
            effects.Set(TrajectoryFields.EndsOn, end)
                .Owe(Finishing.Final(command, start, end))
                .Cite("DEC-17", $"{total} dagen on hold: laatste dag {Write.Date(end)}", $"{total} days on hold: last day {Write.Date(end)}")
                .Cite("TIL-T06", "Binnen 3 maanden weer actief", "Active again within 3 months");
            Presence.OweAfter(command.With(TrajectoryFields.EndsOn, end), effects, command.Today);
        }
    }

    /// <summary>Ends the running spell, if there is one, on a day.</summary>
    public static void Close(Command command, Effects effects, LocalDate until)
    {
        if (command.OnHoldSince is not { } since)
        {
            return;
        }

        var days = Math.Max(0, Period.DaysBetween(since, until));
        effects.Record(Tables.Holds, FieldValues.Empty
                .With(Tables.HoldFrom.Name, since)
                .With(Tables.HoldUntil.Name, LocalDate.Max(since, until))
                .With(Tables.Days.Name, days))
            .Set(Fields.OnHoldSince, null)
            .Set(Fields.HoldDays, command.HoldDays + days)
            .Meet(Deadlines.HoldEnd, until)
            .Count(Indicators.Of(Indicators.OnHold, since, Key(command)) with { Until = LocalDate.Max(since, until) });
    }

    private static string Key(Facts facts) => $"hold_{facts.Trajectory.Rows(Tables.Holds).Length + 1}";

    private static void MarkEndingDue(Command command, Effects effects) => effects
        .Cite("DEC-17", "De dag na 3 maanden on hold: een mens beëindigt het traject",
            "The day after 3 months on hold: a person ends the trajectory")
        .Flag(new Signal(
            "ending_due", "TIL-T06", RoleIds.CaseManager,
            Write.Text("Langer dan 3 maanden on hold: beëindig het traject en maak afspraken over de facturatie",
                "On hold for more than 3 months: end the trajectory and settle the invoicing")));
}
