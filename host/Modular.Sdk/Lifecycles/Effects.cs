using System.Collections.Immutable;
using Modular.Sdk.Indicators;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Lifecycles;

/// <summary>Collects what a trigger changes, while a lifecycle carries it out.</summary>
public sealed class Effects
{
    private readonly List<string> cleared = [];
    private readonly Dictionary<string, Deadline> deadlines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalDate> met = new(StringComparer.Ordinal);
    private readonly List<string> cancelled = [];
    private readonly Dictionary<string, Report> reports = new(StringComparer.Ordinal);
    private readonly List<BillableMoment> moments = [];
    private readonly List<RecordWrite> records = [];
    private readonly List<Signal> signals = [];
    private readonly Dictionary<(string Indicator, string Key), Measure> measures = [];
    private readonly List<AppliedRule> rules = [];
    private FieldValues changes = FieldValues.Empty;

    /// <summary>Sets a trajectory column, or empties it when the value is null.</summary>
    /// <param name="field">The column.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>The same effects.</returns>
    public Effects Set(string field, object? value)
    {
        if (value is null)
        {
            cleared.Add(field);
        }

        changes = changes.With(field, value);
        return this;
    }

    /// <summary>Sets trajectory columns from arguments of the same names; absent ones are left alone.</summary>
    /// <param name="from">The arguments.</param>
    /// <param name="fields">The names.</param>
    /// <returns>The same effects.</returns>
    public Effects Copy(FieldValues from, params string[] fields)
    {
        foreach (var field in fields.Where(from.Has))
        {
            Set(field, from.Get(field));
        }

        return this;
    }

    /// <summary>Sets a deadline and cites its rule.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <returns>The same effects.</returns>
    public Effects Due(Deadline deadline)
    {
        deadlines[deadline.Kind] = deadline;
        return Apply(deadline.RuleId, deadline.Basis);
    }

    /// <summary>Marks a deadline as met.</summary>
    /// <param name="kind">The deadline's kind; one that was never set is ignored.</param>
    /// <param name="on">The date on which it was met.</param>
    /// <returns>The same effects.</returns>
    public Effects Meet(string kind, LocalDate on)
    {
        met[kind] = on;
        return this;
    }

    /// <summary>Cancels an open deadline, and the report that it belongs to.</summary>
    /// <param name="kind">The deadline's kind; one that was never set or is met is ignored.</param>
    /// <returns>The same effects.</returns>
    public Effects Cancel(string kind)
    {
        cancelled.Add(kind);
        return this;
    }

    /// <summary>States that a report is owed; the host keeps a deadline of the same kind as its key.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The same effects.</returns>
    public Effects Owe(Report report)
    {
        reports[report.Key] = report;
        return Due(new Deadline(report.Key, report.DueOn, report.RuleId, report.Basis));
    }

    /// <summary>Marks a report as submitted, with its content, and its deadline as met.</summary>
    /// <param name="report">The report as owed.</param>
    /// <param name="on">The date of receipt.</param>
    /// <param name="content">What it says, by section.</param>
    /// <returns>The same effects.</returns>
    public Effects Submit(Report report, LocalDate on, FieldValues content)
    {
        reports[report.Key] = report with { Status = ReportStatus.Submitted, SubmittedOn = on, Content = content };
        return Meet(report.Key, on);
    }

    /// <summary>Marks a report as accepted.</summary>
    /// <param name="report">The report as submitted.</param>
    /// <returns>The same effects.</returns>
    public Effects Accept(Report report)
    {
        reports[report.Key] = report with { Status = ReportStatus.Accepted };
        return this;
    }

    /// <summary>Records an amount that may be invoiced and cites its rules.</summary>
    /// <param name="moment">The billable moment.</param>
    /// <returns>The same effects.</returns>
    public Effects Earn(BillableMoment moment)
    {
        moments.Add(moment);
        foreach (var rule in moment.RuleIds)
        {
            Apply(rule, moment.Description);
        }

        return this;
    }

    /// <summary>Adds a row to one of the regime's own tables.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="values">The row.</param>
    /// <returns>The same effects.</returns>
    public Effects Record(string table, FieldValues values)
    {
        records.Add(new RecordWrite(table, values));
        return this;
    }

    /// <summary>Flags something for a person and cites its rule.</summary>
    /// <param name="signal">The signal.</param>
    /// <returns>The same effects.</returns>
    public Effects Flag(Signal signal)
    {
        signals.Add(signal);
        return Apply(signal.RuleId, signal.Text);
    }

    /// <summary>Counts the trajectory for an indicator; a measure of the same indicator and key is replaced.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The same effects.</returns>
    public Effects Count(Measure measure)
    {
        measures[(measure.Indicator, measure.Key)] = measure;
        return this;
    }

    /// <summary>Cites a rule that the decision rests on.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="effect">What it came to.</param>
    /// <returns>The same effects.</returns>
    public Effects Apply(string ruleId, LocalizedText effect)
    {
        rules.Add(new AppliedRule(ruleId, effect));
        return this;
    }

    /// <summary>Cites a rule with what it came to, in both languages.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="nl">The Dutch text.</param>
    /// <param name="en">The English text.</param>
    /// <returns>The same effects.</returns>
    public Effects Cite(string ruleId, string nl, string en) => Apply(ruleId, new LocalizedText(nl, en));

    /// <summary>The decision.</summary>
    /// <param name="state">The state after the trigger.</param>
    /// <returns>The decision with all effects.</returns>
    public Decision ToDecision(string state) => new()
    {
        State = state,
        Changes = changes,
        Cleared = [.. cleared.Where(field => !changes.Has(field)).Distinct()],
        Deadlines = [.. deadlines.Values],
        Met = met.ToImmutableDictionary(),
        Cancelled = [.. cancelled.Distinct()],
        Reports = [.. reports.Values],
        BillableMoments = [.. moments],
        Records = [.. records],
        Signals = [.. signals],
        Measures = [.. measures.Values],
        Rules = [.. rules.Distinct()],
    };
}
