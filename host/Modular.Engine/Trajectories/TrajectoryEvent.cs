using System.Collections.Immutable;
using Modular.Sdk.Rules;
using NodaTime;

namespace Modular.Engine.Trajectories;

/// <summary>Something that happened to a trajectory.</summary>
public sealed record TrajectoryEvent(
    long Sequence, Instant At, string Trigger, string FromState, string ToState, string Actor, string Role, ImmutableArray<AppliedRule> Rules);
