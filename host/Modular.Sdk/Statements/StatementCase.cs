using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Sdk.Statements;

/// <summary>A trajectory as a statement looks at it.</summary>
/// <param name="Trajectory">The trajectory with its deadlines, reports, billable moments and rows.</param>
/// <param name="Phase">The phase that it is in.</param>
/// <param name="Participant">The participant's columns; see <see cref="ParticipantFields"/>.</param>
/// <param name="ProductSheet">The columns of the product sheet it was ordered under, or null.</param>
public sealed record StatementCase(TrajectorySnapshot Trajectory, Phase Phase, FieldValues Participant, FieldValues? ProductSheet);
