using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Identifiers;
using Modular.Engine.Indicators;
using Modular.Engine.Json;
using Modular.Engine.Tables;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Engine.Trajectories;

/// <summary>Writes what a decision changed: only rows that differ.</summary>
internal sealed class TrajectoryWrites(IRegime regime, IdSource ids)
{
    /// <summary>The trajectory's columns after a decision.</summary>
    public RowValues Head(TrajectorySnapshot after, Decision decision, long revision)
    {
        var values = decision.Changes.ToRow();
        foreach (var cleared in decision.Cleared)
        {
            values = values.With(cleared, null);
        }

        return values
            .With("state", after.State)
            .With("phase", EnumName.Of(regime.PhaseOf(after.State)))
            .With("next_due_on", after.NextDueOn())
            .With("revision", revision);
    }

    public void Children(WriteTransaction tx, TrajectoryRows? before, TrajectorySnapshot after, Decision decision, string provider, string actor, string role)
    {
        var known = before?.Snapshot;
        foreach (var deadline in after.Deadlines.Where(deadline => !deadline.Equals(known?.Deadline(deadline.Kind))))
        {
            Put(tx, before, TableNames.Deadline, deadline.Kind, DeadlineRow(after.Id, provider, deadline));
        }

        foreach (var report in after.Reports.Where(report => !ReferenceEquals(report, known?.Report(report.Key))))
        {
            Put(tx, before, TableNames.Report, report.Key, ReportRow(after.Id, report));
        }

        foreach (var moment in decision.BillableMoments)
        {
            tx.Insert(TableNames.BillableMoment, ids.Next(tx.Now), MomentRow(after.Id, moment));
        }

        foreach (var record in decision.Records)
        {
            tx.Insert(record.Table, ids.Next(tx.Now), record.Values.With("trajectory", after.Id).ToRow());
        }

        foreach (var signal in decision.Signals)
        {
            tx.Insert(TableNames.Signal, ids.Next(tx.Now), SignalRow(after.Id, provider, signal, Clock.TenantClock.DateOf(tx.Now), actor, role));
        }

        MeasureWrites.Put(tx, $"trajectories/{after.Id}", provider, decision.Measures);
    }

    public static RowValues SignalRow(string? trajectory, string? provider, Signal signal, LocalDate on, string actor, string role) => RowValues.Of(
        ("provider", provider), ("trajectory", trajectory), ("kind", signal.Kind), ("rule", signal.RuleId), ("audience", signal.Audience),
        ("text_nl", signal.Text.Nl), ("text_en", signal.Text.En), ("raised_on", on), ("raised_by", actor), ("raised_by_role", role));

    private static RowValues DeadlineRow(string trajectory, string provider, Deadline deadline) => RowValues.Of(
        ("trajectory", trajectory), ("provider", provider), ("kind", deadline.Kind), ("due_on", deadline.DueOn), ("status", EnumName.Of(deadline.Status)),
        ("met_on", deadline.MetOn), ("rule", deadline.RuleId), ("basis_nl", deadline.Basis.Nl), ("basis_en", deadline.Basis.En));

    private static RowValues ReportRow(string trajectory, Report report)
    {
        var row = RowValues.Of(
            ("trajectory", trajectory), ("report_key", report.Key), ("kind", report.Kind), ("due_on", report.DueOn),
            ("period_start", report.Period?.Start), ("period_end", report.Period?.End), ("status", EnumName.Of(report.Status)),
            ("submitted_on", report.SubmittedOn), ("rule", report.RuleId), ("basis_nl", report.Basis.Nl), ("basis_en", report.Basis.En));
        return report.Content.Aggregate(row, (values, section) => values.With(RegimeTables.SectionColumn(section.Key), section.Value));
    }

    private static RowValues MomentRow(string trajectory, BillableMoment moment) => RowValues.Of(
        ("trajectory", trajectory), ("moment_key", moment.Key), ("amount", moment.Amount.Amount), ("earned_on", moment.EarnedOn),
        ("invoice_by", moment.InvoiceBy), ("period_start", moment.Period?.Start), ("period_end", moment.Period?.End),
        ("description_nl", moment.Description.Nl), ("description_en", moment.Description.En), ("rules", string.Join(',', moment.RuleIds)),
        ("explanation", Stored.Write(moment.Explanation)));

    private void Put(WriteTransaction tx, TrajectoryRows? before, string table, string key, RowValues values)
    {
        if (before is not null && before.Ids.TryGetValue((table, key), out var id))
        {
            tx.Update(table, id, values);
        }
        else
        {
            tx.Insert(table, ids.Next(tx.Now), values);
        }
    }
}
