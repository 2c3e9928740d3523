using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Reporting;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>The yearly evaluation meeting: agenda, minutes that both agree to, and improvement points that return (TIL-C05, TIL-C10).</summary>
internal static class Evaluations
{
    private const string Planned = "til_evaluation_planned";
    private const string Held = "til_evaluation_held";
    private const string Agreed = "til_minutes_agreed";
    private const string HeldOn = "held_on";
    private const string Meeting = "meeting";
    private const string Points = "improvement_points";
    private const string Reviewed = "points_reviewed";
    private const string AgreedBy = "agreed_by";
    private const int Yearly = 12;

    private static readonly ColumnDefinition[] Agenda =
    [
        Column.YesNo("cooperation", "De samenwerking", "The cooperation").Require("TIL-C10"),
        Column.YesNo("interim_reports", "Tussentijdse rapportages, als die er zijn", "Interim reports, where there are any").Require("TIL-C10"),
        Column.YesNo("yearly_report", "Het jaarrapport", "The yearly report").Require("TIL-C10"),
    ];

    public static ImmutableArray<EntryKind> Kinds { get; } =
    [
        new EntryKind(
            Planned, "Gepland evaluatiegesprek", "Planned evaluation meeting", By.ContractManager, ["TIL-C05", "TIL-C10"],
            [
                Column.Date("planned_on", "Gepland op", "Planned on").Require("TIL-C05"),
                .. Agenda,
                Column.Text("further_items", "Verdere agendapunten", "Further items"),
            ],
            JudgePlanned),
        new EntryKind(
            Held, "Evaluatiegesprek", "Evaluation meeting", By.ContractManager, ["TIL-C05"],
            [
                Column.Date(HeldOn, "Gehouden op", "Held on").Require("TIL-C05"),
                Column.Text("minutes", "Verslag", "Minutes").Require("TIL-C05"),
                Column.Text(Points, "Verbeterpunten", "Improvement points"),
                Column.Text(Reviewed, "Hoe de vorige verbeterpunten zijn toegepast", "How the previous improvement points were applied"),
            ],
            JudgeHeld),
        new EntryKind(
            Agreed, "Akkoord op het gespreksverslag", "Agreement with the minutes", By.ProviderOrContractManager, ["TIL-C05"],
            [OnFile.Reference(Meeting, "Gesprek", "Meeting").Require("TIL-C05")],
            JudgeAgreed).Computing(Column.Text(AgreedBy, "Akkoord van", "Agreed by") with { MaxLength = 40 }),
    ];

    /// <summary>One meeting per period of the contract; done when both agreed to its minutes.</summary>
    public static IEnumerable<Obligation> Of(ProviderContext context, DatePeriod period)
    {
        var contract = context.Contracts.LastOrDefault(row => row.Text(ContractFields.Status) == "active");
        if (contract?.Date(ContractFields.ValidFrom) is not { } from)
        {
            return [];
        }

        var every = (int)(contract.Whole(TilburgModel.EvaluationMonths) ?? Yearly);
        var until = LocalDate.Min(contract.Date(ContractFields.ValidTo) ?? period.End, period.End);
        return MeetingSchedule.Of(from, every, until, Dates(context)).Select(slot => new Obligation(
            "evaluation_meeting", $"evaluation_{slot.Number}", slot.Period.End, "TIL-C05",
            Write.Text("Evaluatiegesprek over uitvoering, samenwerking en kwaliteit, met een verslag dat beide akkoord vinden",
                "Evaluation meeting about service, cooperation and quality, with minutes that both agree to"))
        {
            Period = slot.Period,
            OwedBy = RoleIds.ContractManager,
            DoneOn = slot.HeldOn,
        });
    }

    private static IEnumerable<LocalDate> Dates(ProviderContext context) =>
        from held in OnFile.Of(context, Held)
        where AgreedRoles(context, held.Id).Count == 2
        select held.Values.Date(HeldOn) ?? held.RecordedOn;

    private static HashSet<string> AgreedRoles(ProviderContext? context, string meeting) =>
    [
        .. OnFile.Of(context, Agreed)
            .Where(entry => entry.Values.Text(Meeting)?.EndsWith(meeting, StringComparison.Ordinal) == true)
            .Select(entry => entry.Values.Text(AgreedBy) ?? ""),
    ];

    private static void JudgePlanned(EntryContext context, Filed filed)
    {
        foreach (var item in Agenda)
        {
            filed.Violations.Require(
                context.Values.Yes(item.Name), "AGENDA_INCOMPLETE", "TIL-C10",
                $"Dit staat in ieder geval op de agenda: {item.Label.Nl}.", $"This is on the agenda in any case: {item.Label.En}.", item.Name);
        }

        filed.Cite("TIL-C10", "De agenda is volledig", "The agenda is complete");
        if (LastPoints(context) is { } points)
        {
            filed.Flag(
                "improvement_points_return", "TIL-C05", RoleIds.ContractManager,
                $"Op de agenda van het vorige gesprek: {points}", $"From the previous meeting: {points}");
        }
    }

    private static string? LastPoints(EntryContext context) => OnFile.Of(context.Provider, Held).LastOrDefault()?.Values.Text(Points);

    private static void JudgeHeld(EntryContext context, Filed filed)
    {
        OnFile.CheckPast(context, filed, "TIL-C05", HeldOn);
        filed.Violations.Require(
            LastPoints(context) is null || !string.IsNullOrWhiteSpace(context.Values.Text(Reviewed)), "POINTS_NOT_REVIEWED", "TIL-C05",
            "De verbeterpunten van het vorige gesprek komen terug.", "The improvement points of the previous meeting return.", Reviewed);
        filed.Cite("TIL-C05", "Verslag bewaard; beide partijen geven er akkoord op", "Minutes kept; both parties are to agree to them");
    }

    private static void JudgeAgreed(EntryContext context, Filed filed)
    {
        var meeting = OnFile.Named(context, Meeting, Held);
        filed.Violations.Require(
            meeting is not null, "UNKNOWN_MEETING", "TIL-C05",
            "Dit gesprek is niet geregistreerd.", "This meeting is not registered.", Meeting)
            .Require(
                meeting is null || !AgreedRoles(context.Provider, meeting.Id).Contains(context.Role), "AGREED_ALREADY", "TIL-C05",
                "Deze partij gaf al akkoord.", "This party agreed already.", Meeting);
        filed.Set(AgreedBy, context.Role).Cite("TIL-C05", $"Akkoord van {context.Role}", $"Agreed by {context.Role}");
    }
}
