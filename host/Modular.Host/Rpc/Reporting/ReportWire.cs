using Modular.Engine.Reporting;
using Modular.Engine.Trajectories;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Lifecycles;
using V1 = Modular.Reporting.V1;

namespace Modular.Host.Rpc.Reporting;

/// <summary>Obligations and reports on the wire.</summary>
internal static class ReportWire
{
    public static V1.Obligation Write(ObligationView view) => new()
    {
        Kind = view.Obligation.Kind,
        Key = view.Obligation.Key,
        Subject = view.Subject,
        DueOn = Dates.Write(view.Obligation.DueOn),
        Period = Dates.Write(view.Obligation.Period),
        OwedBy = view.Obligation.OwedBy,
        Rule = Citations.Write(view.Obligation.RuleId, view.Regime.Rules),
        Text = Texts.Write(view.Obligation.Text),
        DoneOn = Dates.Write(view.Obligation.DoneOn),
    };

    public static V1.Report Write(ReportView view)
    {
        var report = new V1.Report
        {
            Key = view.Report.Key,
            Kind = view.Report.Kind,
            DueOn = Dates.Write(view.Report.DueOn),
            Period = Dates.Write(view.Report.Period),
            Status = Choices.Write<ReportStatus, V1.ReportStatus>(view.Report.Status),
            SubmittedOn = Dates.Write(view.Report.SubmittedOn),
            Late = view.Late,
            Rule = Citations.Write(view.Report.RuleId, view.Regime?.Rules),
        };
        var kind = view.Regime?.Reporting.Reports.FirstOrDefault(definition => definition.Kind == view.Report.Kind);
        Fields.Write(view.Report.Content, kind?.Sections ?? [], report.Content);
        return report;
    }

    /// <summary>What handing a report in came to. Of several reports that it touched, the one that it submitted.</summary>
    public static V1.SubmitReportResponse Submitted(TriggerResult result, string kind)
    {
        var trajectory = result.Trajectory;
        var report = result.Decision.Reports
            .Where(report => report.Kind == kind)
            .OrderByDescending(report => report.Status != ReportStatus.Owed)
            .FirstOrDefault();
        return new V1.SubmitReportResponse
        {
            Report = report is null ? null : Write(new ReportView(report, trajectory.Regime, trajectory.Today)),
            State = trajectory.Snapshot.State,
            Etag = Etags.Write(trajectory.Version),
            Rules = { Citations.Write(result.Rules, trajectory.Regime?.Rules) },
        };
    }
}
