using Modular.Sdk.Calendar;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Lifecycles;

/// <summary>What a trajectory's snapshot says, read by name. A region derives its own facts from it.</summary>
/// <param name="context">The trajectory.</param>
public abstract class TrajectoryFacts(TrajectoryContext context)
{
    /// <summary>All that is known.</summary>
    protected TrajectoryContext Context => context;

    /// <summary>The trajectory as stored.</summary>
    public TrajectorySnapshot Trajectory => context.Trajectory;

    /// <summary>Its columns.</summary>
    public FieldValues Values => context.Trajectory.Fields;

    /// <summary>The rows it refers to.</summary>
    public ReferenceData Reference => context.Reference;

    /// <summary>The tenant's settings.</summary>
    public SettingValues Settings => context.Settings;

    /// <summary>Today in the tenant's time zone and on the tenant's clock.</summary>
    public LocalDate Today => context.Today;

    /// <summary>The tenant's working days.</summary>
    public WorkingDays Calendar => context.Calendar;

    /// <summary>The agreed price, or null.</summary>
    public Money? Price => Values.Money(TrajectoryFields.Price);

    /// <summary>The agreed length in months, or null.</summary>
    public int? Months => (int?)Values.Whole(TrajectoryFields.Months);

    /// <summary>The first day of service, or null.</summary>
    public LocalDate? StartedOn => Values.Date(TrajectoryFields.StartedOn);

    /// <summary>The last day of service as planned, or null.</summary>
    public LocalDate? EndsOn => Values.Date(TrajectoryFields.EndsOn);

    /// <summary>The last day of service as it was, or null.</summary>
    public LocalDate? CompletedOn => Values.Date(TrajectoryFields.CompletedOn);

    /// <summary>What was earned so far.</summary>
    public Money Earned => Trajectory.BillableMoments.Select(moment => moment.Amount).Sum();

    /// <summary>What was invoiced so far and not credited.</summary>
    public Money Invoiced => Trajectory.BillableMoments.Where(moment => moment.Invoiced).Select(moment => moment.Amount).Sum();

    /// <summary>Says whether a billable moment was earned.</summary>
    /// <param name="key">The moment's key.</param>
    /// <returns>Whether it was.</returns>
    public bool HasEarned(string key) => Trajectory.BillableMoments.Any(moment => moment.Key == key);
}
