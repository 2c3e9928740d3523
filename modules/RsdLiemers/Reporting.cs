using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Reporting;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>Which reports and meetings are due.</summary>
internal sealed class Reporting : IReporting
{
    public ImmutableArray<ReportDefinition> Reports { get; } =
    [
        new(ReportKinds.Progress, Write.Text("Voortgangsrapportage", "Progress report"), EnumName.Of(Trigger.SubmitProgressReport),
            ["RSD-R02", "RSD-R03", "RSD-R05"])
        {
            Sections = [.. Progress.Sections],
        },
        new(ReportKinds.Support, Write.Text("Rapportage persoonlijke ondersteuning", "Report of personal support"),
            EnumName.Of(Trigger.SubmitProgressReport), ["RSD-R04", "RSD-R05"])
        {
            Sections = [.. Progress.Sections],
        },
        new(ReportKinds.Final, Write.Text("Eindrapportage", "Final report"), EnumName.Of(Trigger.SubmitFinalReport),
            ["RSD-T03", "RSD-D04", "RSD-R01", "RSD-R05"])
        {
            Sections = [.. Finishing.Sections, Finishing.ExpectedPerformance],
        },
        new(ReportKinds.HandBack, Write.Text("Terugmeldrapportage", "Hand-back report"), EnumName.Of(Trigger.SubmitHandBackReport),
            ["RSD-T01", "RSD-F08", "RSD-R05"])
        {
            Sections = [.. HandingBack.Sections, Arguments.Hours],
        },
    ];

    public IReadOnlyList<Obligation> ForTrajectory(TrajectoryContext context, DatePeriod period)
    {
        var facts = new Facts(context);
        return
        [
            .. facts.Trajectory.Reports
                .Where(report => report.Status != ReportStatus.Cancelled && period.Contains(report.DueOn))
                .Select(report => new Obligation(report.Kind, report.Key, report.DueOn, report.RuleId, report.Basis)
                {
                    Period = report.Period,
                    DoneOn = report.Status == ReportStatus.Owed ? null : report.SubmittedOn,
                })
                .Concat(Meeting(facts).Where(meeting => period.Contains(meeting.DueOn)))
                .OrderBy(obligation => obligation.DueOn)
                .ThenBy(obligation => obligation.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Evaluation meetings at the contract's frequency (RSD-C06), each with the signals that are to be discussed (RSD-C07).
    /// </summary>
    public IReadOnlyList<Obligation> ForProvider(ProviderContext context, DatePeriod period)
    {
        var contract = context.Contracts.LastOrDefault(row => row.Text(ContractFields.Status) == "active");
        if (contract?.Date(ContractFields.ValidFrom) is not { } from || contract.Whole(RsdModel.EvaluationMonths) is not { } every)
        {
            return [];
        }

        var open = context.Signals.Count(signal => !signal.Settled);
        var until = NodaTime.LocalDate.Min(contract.Date(ContractFields.ValidTo) ?? period.End, period.End);
        return
        [
            .. MeetingSchedule.Of(from, (int)every, until, context.Meetings)
                .Where(meeting => period.Contains(meeting.Period.End))
                .Select(meeting => new Obligation(
                    "evaluation_meeting", $"evaluation_{meeting.Number}", meeting.Period.End, "RSD-C06",
                    Write.Text($"Evaluatiegesprek met de aanbieder; {open} open signalen",
                        $"Evaluation meeting with the provider; {open} open signals"))
                {
                    Period = meeting.Period,
                    OwedBy = RoleIds.ContractManager,
                    DoneOn = meeting.HeldOn,
                }),
        ];
    }

    /// <summary>What is on the agenda is discussed when the next report comes at the latest (RSD-T06).</summary>
    private static IEnumerable<Obligation> Meeting(Facts facts)
    {
        var next = facts.Trajectory.Reports.Where(report => report.Status == ReportStatus.Owed).MinBy(report => report.DueOn);
        if (facts.Values.Whole(Fields.AgendaItems) is > 0 and var items && next is not null)
        {
            yield return new Obligation(
                "progress_meeting", "progress_meeting", next.DueOn, "RSD-T06",
                Write.Text($"Voortgangsoverleg met {items} agendapunten", $"Progress meeting with {items} agenda items"))
            {
                OwedBy = RoleIds.CaseManager,
            };
        }
    }
}
