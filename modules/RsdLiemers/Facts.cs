using System.Collections.Immutable;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>What the trajectory's snapshot says, read by name.</summary>
internal class Facts(TrajectoryContext context) : TrajectoryFacts(context)
{
    /// <summary>The same facts, but for one column.</summary>
    public Facts With(string field, object? value) =>
        new(Context with { Trajectory = Trajectory with { Fields = Values.With(field, value) } });

    public State State => EnumName.Parse<State>(Trajectory.State);

    /// <summary>The code pinned at the order; before that, the product sheet's.</summary>
    public ProductCode Code => ProductCodes.TryParse(
        Values.Text(Fields.ProductCode) ?? Reference.ProductSheet?.Text(ProductSheetFields.ProductCode), out var code)
        ? code
        : default;

    public LocalDate ReferredOn => Values.Date(Fields.ReferredOn) ?? Trajectory.OrderedOn;

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

    /// <summary>The last day of a trajectory of a number of months (DEC-14).</summary>
    public LocalDate LastDay(LocalDate start, int months) =>
        Terms.LastDay(start, months, EnumName.Parse<EndDateConvention>(Settings.Text(RsdLiemers.Settings.EndDate)));

    /// <summary>A term in days or weeks, moved off days off where the setting asks for it (COM-04).</summary>
    public LocalDate Term(LocalDate due) =>
        Terms.Roll(due, Settings.On(RsdLiemers.Settings.DaysOff) ? RollPolicy.Atw : RollPolicy.None, Calendar);
}
