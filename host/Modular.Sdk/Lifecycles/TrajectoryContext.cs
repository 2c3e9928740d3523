using Modular.Sdk.Calendar;
using Modular.Sdk.Settings;
using NodaTime;

namespace Modular.Sdk.Lifecycles;

/// <summary>All that a module may know when it decides about a trajectory.</summary>
public record TrajectoryContext
{
    /// <summary>The trajectory as stored. For an order: the trajectory as it is about to be made, in no state yet.</summary>
    public required TrajectorySnapshot Trajectory { get; init; }

    /// <summary>The rows it refers to.</summary>
    public required ReferenceData Reference { get; init; }

    /// <summary>The tenant's settings.</summary>
    public required SettingValues Settings { get; init; }

    /// <summary>Today in the tenant's time zone and on the tenant's clock.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The tenant's working days.</summary>
    public WorkingDays Calendar { get; init; } = WorkingDays.Standard;
}
