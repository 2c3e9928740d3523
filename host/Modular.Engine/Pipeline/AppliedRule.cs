using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>A rule, step or computation that took part in a write.</summary>
/// <param name="Name">The rule's name, or the rule id that a module cites.</param>
/// <param name="Layer">Where it comes from: <c>platform</c>, a module's identifier, or <c>tenant</c>.</param>
/// <param name="Stage">One of <c>validate</c>, <c>rule</c>, <c>derive</c>, <c>roll_up</c>, <c>cascade</c>, <c>period</c>.</param>
/// <param name="Record">The resource name of the record that it was about.</param>
/// <param name="Effect">What it did.</param>
public sealed record AppliedRule(string Name, string Layer, string Stage, string Record, LocalizedText Effect);
