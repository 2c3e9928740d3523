using System.Collections.Immutable;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>What the trajectory's snapshot says, read by name.</summary>
internal class Facts(TrajectoryContext context) : TrajectoryFacts(context)
{
    /// <summary>The same facts, but for one column.</summary>
    public Facts With(string field, object? value) =>
        new(Context with { Trajectory = Trajectory with { Fields = Values.With(field, value) } });

    public State State => EnumName.Parse<State>(Trajectory.State);

    /// <summary>The months ordered at first, without extensions; before the order, what the product sheet offers.</summary>
    public int? FirstMonths => (int?)Values.Whole(Fields.FirstMonths) ?? Durations.Of(Reference.ProductSheet);

    public bool EndedEarly => Values.Yes(Fields.EndedEarly);

    public bool FinalReportIn =>
        Trajectory.Report(ReportKinds.Final) is { Status: ReportStatus.Submitted or ReportStatus.Accepted };

    public LocalDate? OnHoldSince => Values.Date(Fields.OnHoldSince);

    /// <summary>Days on hold in spells that are over.</summary>
    public int HoldDays => (int)(Values.Whole(Fields.HoldDays) ?? 0);

    public ImmutableArray<FieldValues> Extensions => Trajectory.Rows(Tables.Extensions);

    /// <summary>The prices of the trajectory and its extensions together.</summary>
    public Money TotalPrice => (Price ?? Money.Zero) + Extensions.Select(row => row.Money(TrajectoryFields.Price) ?? Money.Zero).Sum();

    /// <summary>Whether the client moves or moved away and nobody decided to go on (TIL-T07).</summary>
    public bool Leaves => Values.Has(Fields.MovesOn) && !Values.Has(Fields.ContinuedOn);

    /// <summary>Whether the case manager found that the goals were reached (TIL-T09); null before the judgement.</summary>
    public bool? Successful => (bool?)Values.Get(Fields.Successful);

    /// <summary>The last day of a number of months, counted from the start and moved by the days on hold (DEC-14, DEC-17).</summary>
    public LocalDate LastDay(LocalDate start, int months, int holdDays) => Terms.Days(
        Terms.LastDay(start, months, EnumName.Parse<EndDateConvention>(Settings.Text(Tilburg.Settings.EndDate))), holdDays);

    /// <summary>A term in days or weeks, moved off days off where the setting asks for it (COM-04).</summary>
    public LocalDate Term(LocalDate due) =>
        Terms.Roll(due, Settings.On(Tilburg.Settings.DaysOff) ? RollPolicy.Atw : RollPolicy.None, Calendar);
}
