namespace Stateless;

/// <summary>Something in a configuration that cannot be meant. An addition of this stand-in.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="State">The state it is wrong in.</param>
/// <param name="Trigger">The trigger concerned, if any.</param>
/// <param name="Description">The same for readers, in English.</param>
public sealed record ConfigurationProblem(ConfigurationProblemKind Kind, object State, object? Trigger, string Description);
