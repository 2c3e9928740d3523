using Modular.Sdk.Values;

namespace Modular.Engine.Statements;

/// <summary>A line as the submitter filled it in.</summary>
/// <param name="Trajectory">Identifier of the trajectory it is about, or null.</param>
/// <param name="Fields">Its columns.</param>
public sealed record GivenLine(string? Trajectory, FieldValues Fields);
