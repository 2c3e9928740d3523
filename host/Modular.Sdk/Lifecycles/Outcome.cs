using System.Collections.Immutable;
using Modular.Sdk.Rules;

namespace Modular.Sdk.Lifecycles;

/// <summary>What became of a trigger: a decision, or every reason why not.</summary>
public sealed record Outcome
{
    private Outcome(Decision? decision, ImmutableArray<Violation> violations) => (Decision, Violations) = (decision, violations);

    /// <summary>The decision; null when refused.</summary>
    public Decision? Decision { get; }

    /// <summary>The reasons for refusal; empty when decided, and when the state does not know the trigger.</summary>
    public ImmutableArray<Violation> Violations { get; }

    /// <summary>A decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The outcome.</returns>
    public static Outcome Decided(Decision decision) => new(decision, []);

    /// <summary>A refusal.</summary>
    /// <param name="violations">Every reason; empty only when the state does not know the trigger.</param>
    /// <returns>The outcome.</returns>
    public static Outcome Refused(IEnumerable<Violation> violations) => new(null, [.. violations]);
}
