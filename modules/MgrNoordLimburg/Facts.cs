using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>What the trajectory's snapshot says, read by name.</summary>
internal class Facts(TrajectoryContext context) : TrajectoryFacts(context)
{
    public State State => EnumName.Parse<State>(Trajectory.State);

    /// <summary>The product pinned at the order; before that, the product sheet's.</summary>
    public string? ProductCode =>
        Values.Text(Fields.ProductCode) ?? Reference.ProductSheet?.Text(ProductSheetFields.ProductCode);

    public string? Segment => Values.Text(Fields.Segment) ?? MgrNoordLimburg.Segment.Of(ProductCode);

    public bool IsCollective => Segment == MgrNoordLimburg.Segment.Collective;

    public string Route => Values.Text(Fields.Route) ?? MgrNoordLimburg.Route.Contracted;

    public bool IsInHouse => Route == MgrNoordLimburg.Route.InHouse;

    /// <summary>The date of the order: of the purchase where it was carried over from 2021, else of the leefzorgplan.</summary>
    public LocalDate PlacedOn =>
        (Route == MgrNoordLimburg.Route.CarriedOver ? Values.Date(Fields.PurchasedOn) : null) ?? Values.Date(Fields.PlacedOn) ?? Trajectory.OrderedOn;

    public int? Term => (int?)Values.Whole(Fields.TermMonths);

    public int TermChanges => (int)(Values.Whole(Fields.TermChanges) ?? 0);

    public decimal? OrderedHours => Values.Decimal(Fields.OrderedHours);

    public bool DroppedOut => Values.Yes(Fields.DroppedOut);

    public decimal RecordedHours => Trajectory.Rows(Tables.Hours).Sum(row => row.Decimal(Arguments.Hours.Name) ?? 0);

    /// <summary>The last day on which service is within the order: service that ended late is not ordered any longer for that (MGR-T01).</summary>
    public static LocalDate? LastServiceDay(FieldValues trajectory)
    {
        var agreed = trajectory.Date(TrajectoryFields.EndsOn);
        return trajectory.Date(TrajectoryFields.CompletedOn) is { } ended && !(ended > agreed) ? ended : agreed;
    }

    /// <summary>The last day of a trajectory of a number of months (DEC-14).</summary>
    public LocalDate LastDay(LocalDate start, int months) =>
        Terms.LastDay(start, months, EnumName.Parse<EndDateConvention>(Settings.Text(MgrNoordLimburg.Settings.EndDate)));
}
