using Modular.Sdk.Values;

namespace Modular.Engine.Trajectories;

/// <summary>An order.</summary>
/// <param name="Participant">Identifier of the participant.</param>
/// <param name="Provider">Identifier of the provider.</param>
/// <param name="ProductSheet">Identifier of the product sheet; one of the provider's.</param>
/// <param name="Arguments">The order form.</param>
public sealed record OpenTrajectory(string Participant, string Provider, string ProductSheet, FieldValues Arguments);
