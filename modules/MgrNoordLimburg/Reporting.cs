using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Reporting;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Which reports, evaluations and conversations are due.</summary>
internal sealed class Reporting : IReporting
{
    public ImmutableArray<ReportDefinition> Reports { get; } =
    [
        new(ReportKinds.Progress, Write.Text("Voortgangsinformatie", "Progress information"), EnumName.Of(Trigger.SubmitProgressReport),
            ["MGR-R01", "MGR-K06"])
        {
            Sections = [.. Progress.Sections],
        },
        new(ReportKinds.Final, Write.Text("Eindrapportage", "Final report"), EnumName.Of(Trigger.SubmitFinalReport), ["MGR-R06", "MGR-T06"])
        {
            Sections = [.. Ending.Sections],
        },
    ];

    public IReadOnlyList<Obligation> ForTrajectory(TrajectoryContext context, DatePeriod period) => InOrder(
        context.Trajectory.Reports
            .Where(report => report.Status != ReportStatus.Cancelled)
            .Select(report => new Obligation(report.Kind, report.Key, report.DueOn, report.RuleId, report.Basis)
            {
                Period = report.Period,
                DoneOn = report.Status == ReportStatus.Owed ? null : report.SubmittedOn,
            })
            .Concat(context.Trajectory.Deadlines
                .Where(deadline => deadline.RuleId is "MGR-T03" or "MGR-T07" && deadline.Status != DeadlineStatus.Cancelled)
                .Select(deadline => new Obligation(
                    deadline.RuleId == "MGR-T03" ? "third_year_agreement" : "evaluation", deadline.Kind, deadline.DueOn, deadline.RuleId,
                    deadline.Basis)
                {
                    OwedBy = RoleIds.CaseManager,
                    DoneOn = deadline.MetOn,
                })),
        period);

    public IReadOnlyList<Obligation> ForProvider(ProviderContext context, DatePeriod period) =>
        InOrder(ProviderCalendar.Of(context, period.End), period);

    public IReadOnlyList<Obligation> ForTenant(TenantContext context, DatePeriod period) => InOrder(
        from year in Enumerable.Range(Framework.Beginning.Year, Math.Max(0, period.End.Year - Framework.Beginning.Year + 1))
        from obligation in new[]
        {
            Of(context, EntryKinds.ProductionDelivery, "production_delivery", year, "MGR-C12", RoleIds.ContractManager,
                Write.Text("Productie per aanbieder naar social return", "Production per provider to social return")),
            Of(context, EntryKinds.SatisfactionDiscussion, "satisfaction_discussion", year, "MGR-R13", RoleIds.CaseManager,
                Write.Text("Tevredenheid bespreken op drie niveaus", "Discuss satisfaction at three levels")),
        }
        select obligation,
        period);

    private static Obligation Of(
        TenantContext context, string entry, string kind, int year, string ruleId, string owedBy, LocalizedText text) =>
        new(kind, $"{kind}_{year}", Terms.Year(year).End, ruleId, text)
        {
            Period = Terms.Year(year),
            OwedBy = owedBy,
            DoneOn = context.Entries.FirstOrDefault(one => one.Kind == entry && one.Values.Whole(Yearly.Year) == year) is { } done
                ? done.Values.Date(Arguments.On.Name) ?? done.RecordedOn
                : null,
        };

    private static IReadOnlyList<Obligation> InOrder(IEnumerable<Obligation> obligations, DatePeriod period) =>
    [
        .. obligations
            .Where(obligation => period.Contains(obligation.DueOn))
            .OrderBy(obligation => obligation.DueOn)
            .ThenBy(obligation => obligation.Key, StringComparer.Ordinal),
    ];
}
