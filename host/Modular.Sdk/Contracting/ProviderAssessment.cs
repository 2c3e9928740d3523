using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Sdk.Contracting;

/// <summary>How a provider stands in a calendar year.</summary>
public sealed record ProviderAssessment
{
    /// <summary>Qualifications that are not on file.</summary>
    public ImmutableArray<Violation> Missing { get; init; } = [];

    /// <summary>Flags for the contract manager, for example that the contract may be ended.</summary>
    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>The volume of the year, and what the provider owes in social return.</summary>
    public required Money SocialReturn { get; init; }

    /// <summary>How the social return came about.</summary>
    public required Calculation SocialReturnExplanation { get; init; }
}
