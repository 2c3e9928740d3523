using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Engine.Trajectories;

/// <summary>A deadline as callers see it.</summary>
public sealed record DeadlineView(string Trajectory, Deadline Deadline, IRegime? Regime, LocalDate Today);
