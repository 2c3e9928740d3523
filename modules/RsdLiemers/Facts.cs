using System.Collections.Immutable;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>What the trajectory's snapshot says, read by name.</summary>
internal class Facts(TrajectoryContext context)
{
    /// <summary>The same facts, but for one column.</summary>
    public Facts With(string field, object? value) =>
        new(context with { Trajectory = Trajectory with { Fields = Values.With(field, value) } });

    public TrajectorySnapshot Trajectory => context.Trajectory;

    public FieldValues Values => context.Trajectory.Fields;

    public ReferenceData Reference => context.Reference;

    public SettingValues Settings => context.Settings;

    public LocalDate Today => context.Today;

    public WorkingDays Calendar => context.Calendar;

    public State State => EnumName.Parse<State>(Trajectory.State);

    /// <summary>The code pinned at the order; before that, the product sheet's.</summary>
    public ProductCode Code => ProductCodes.TryParse(
        Values.Text(Fields.ProductCode) ?? Reference.ProductSheet?.Text(ProductSheetFields.ProductCode), out var code)
        ? code
        : default;

    public Money? Price => Values.Money(TrajectoryFields.Price);

    public int? Months => (int?)Values.Whole(TrajectoryFields.Months);

    public LocalDate ReferredOn => Values.Date(Fields.ReferredOn) ?? Trajectory.OrderedOn;

    public LocalDate? StartedOn => Values.Date(TrajectoryFields.StartedOn);

    public LocalDate? EndsOn => Values.Date(TrajectoryFields.EndsOn);

    public LocalDate? CompletedOn => Values.Date(TrajectoryFields.CompletedOn);

    public bool EndedEarly => Values.Yes(Fields.EndedEarly);

    public Money? AgreedAmount => Values.Money(Fields.AgreedAmount);

    /// <summary>
    /// Half-yearly reports replace quarterly ones only when there is a reason and the contract has agreed to it (RSD-R03).
    /// </summary>
    public bool ReportsHalfYearly => Values.Has(Fields.HalfYearlyReason) && Values.Yes(Fields.HalfYearlyAgreed);

    public bool FinalReportIn =>
        Trajectory.Report(ReportKinds.Final) is { Status: ReportStatus.Submitted or ReportStatus.Accepted };

    public ImmutableArray<FieldValues> Extensions => Trajectory.Rows(Tables.Extensions);

    /// <summary>The prices of the trajectory and its extensions together.</summary>
    public Money TotalPrice => (Price ?? Money.Zero) + Extensions.Select(row => row.Money(TrajectoryFields.Price) ?? Money.Zero).Sum();

    public Money Earned => Trajectory.BillableMoments.Select(moment => moment.Amount).Sum();

    public Money Invoiced => Trajectory.BillableMoments.Where(moment => moment.Invoiced).Select(moment => moment.Amount).Sum();

    public bool HasEarned(string key) => Trajectory.BillableMoments.Any(moment => moment.Key == key);

    /// <summary>The last day of a trajectory of a number of months (DEC-14).</summary>
    public LocalDate LastDay(LocalDate start, int months) => Settings.Text(RsdLiemers.Settings.EndDate) == "same_day"
        ? Terms.Months(start, months)
        : Terms.LastDay(start, months);

    /// <summary>A term in days or weeks, moved off days off where the setting asks for it (COM-04).</summary>
    public LocalDate Term(LocalDate due) => Settings.On(RsdLiemers.Settings.DaysOff) ? Calendar.OnOrAfter(due) : due;
}
