using System.Collections.Immutable;
using Modular.Sdk.Calendar;
using Modular.Sdk.Contracting;
using Modular.Sdk.Indicators;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Reporting;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Region;

/// <summary>One final report.</summary>
internal sealed class Reporting : IReporting
{
    internal const string Final = "final";

    /// <summary>How many of the final reports came in time.</summary>
    internal static readonly IndicatorDefinition InTime = new(
        "final_report_in_time", Rules.FinalReport, IndicatorKind.Share, new("Eindrapportages op tijd", "Final reports in time"))
    {
        Comparison = IndicatorNorm.AtLeast,
        Norm = 90,
    };

    private static readonly LocalizedText Label = new("Eindrapportage", "Final report");

    public ImmutableArray<ReportDefinition> Reports { get; } =
    [
        new(Final, Label, "complete", [Rules.FinalReport])
        {
            Sections = [Column.Text("result", "Resultaat", "Result").Require(Rules.FinalReport)],
        },
    ];

    public IReadOnlyList<Obligation> ForTrajectory(TrajectoryContext context, DatePeriod period) =>
    [
        .. context.Trajectory.Reports
            .Where(report => report.Status != ReportStatus.Cancelled && period.Contains(report.DueOn))
            .OrderBy(report => report.DueOn)
            .Select(report => new Obligation(report.Kind, report.Key, report.DueOn, report.RuleId, Label) { DoneOn = report.SubmittedOn }),
    ];

    public IReadOnlyList<Obligation> ForProvider(ProviderContext context, DatePeriod period) => [];

    internal static Report FinalReport(LocalDate end) => new(
        Final,
        Final,
        Terms.Weeks(end, 4),
        Rules.FinalReport,
        new($"Vier weken na {end:uuuu-MM-dd}.", $"Four weeks after {end:uuuu-MM-dd}."));
}
