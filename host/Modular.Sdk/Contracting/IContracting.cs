using System.Collections.Immutable;
using Modular.Sdk.Rules;

namespace Modular.Sdk.Contracting;

/// <summary>A regime's rules for providers and their contracts.</summary>
public interface IContracting
{
    /// <summary>Every reason why a contract cannot be made active.</summary>
    /// <param name="context">The provider.</param>
    /// <param name="contract">The contract's columns.</param>
    /// <returns>The reasons; empty when it can.</returns>
    ImmutableArray<Violation> Admit(ProviderContext context, Values.FieldValues contract);

    /// <summary>How the provider stands in a year.</summary>
    /// <param name="context">The provider.</param>
    /// <param name="year">A calendar year.</param>
    /// <returns>The assessment.</returns>
    ProviderAssessment Assess(ProviderContext context, int year);

    /// <summary>Every reason why a product sheet cannot be approved.</summary>
    /// <param name="context">The provider.</param>
    /// <param name="productSheet">The product sheet's columns.</param>
    /// <returns>The reasons; empty when it can.</returns>
    ImmutableArray<Violation> Approve(ProviderContext context, Values.FieldValues productSheet);
}
