using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Sdk.Tariffs;

/// <summary>A part of the price, and when it may be invoiced.</summary>
/// <param name="Key">The key of the billable moment it becomes.</param>
/// <param name="Amount">The amount.</param>
/// <param name="When">The moment at which it may be invoiced.</param>
/// <param name="RuleIds">The rules that say so.</param>
public sealed record Instalment(string Key, Money Amount, LocalizedText When, ImmutableArray<string> RuleIds);
