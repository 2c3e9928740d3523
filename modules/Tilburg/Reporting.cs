using System.Collections.Immutable;
using Modular.Modules.Tilburg.Accounts;
using Modular.Modules.Tilburg.Filing;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Reporting;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>Which reports, documents and meetings are due.</summary>
internal sealed class Reporting : IReporting
{
    public ImmutableArray<ReportDefinition> Reports { get; } =
    [
        new(ReportKinds.Progress, Write.Text("Voortgang", "Progress"), EnumName.Of(Trigger.SubmitProgress), ["TIL-D06", "TIL-R05"])
        {
            Sections = [.. Presence.Sections],
        },
        new(ReportKinds.Final, Write.Text("Eindrapport", "Final report"), EnumName.Of(Trigger.SubmitFinalReport),
            ["TIL-T01", "TIL-R02", "COM-07"])
        {
            Sections = [.. Finishing.Sections],
        },
    ];

    public IReadOnlyList<Obligation> ForTrajectory(TrajectoryContext context, DatePeriod period) => Due(
        context.Trajectory.Reports
            .Where(report => report.Status != ReportStatus.Cancelled)
            .Select(report => new Obligation(report.Kind, report.Key, report.DueOn, report.RuleId, report.Basis)
            {
                Period = report.Period,
                DoneOn = report.Status == ReportStatus.Owed ? null : report.SubmittedOn,
            }),
        period);

    public IReadOnlyList<Obligation> ForProvider(ProviderContext context, DatePeriod period) => Due(
        [.. DocumentCalendar.Of(context, period), .. Evaluations.Of(context, period), .. Quality.Due(context), .. Eligibility.Due(context)],
        period);

    public IReadOnlyList<Obligation> ForTenant(TenantContext context, DatePeriod period) => Due(Volume.Of(context, period), period);

    private static IReadOnlyList<Obligation> Due(IEnumerable<Obligation> all, DatePeriod period) =>
    [
        .. all.Where(obligation => period.Contains(obligation.DueOn))
            .OrderBy(obligation => obligation.DueOn)
            .ThenBy(obligation => obligation.Key, StringComparer.Ordinal),
    ];
}
