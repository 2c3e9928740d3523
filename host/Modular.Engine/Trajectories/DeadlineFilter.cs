using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Engine.Trajectories;

/// <summary>Which deadlines to list; null leaves a condition out.</summary>
public sealed record DeadlineFilter(string? Trajectory, DeadlineStatus? Status, bool OverdueOnly, LocalDate? DueOnOrBefore);
