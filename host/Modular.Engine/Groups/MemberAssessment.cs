using Modular.Sdk;
using Modular.Sdk.Contracting;

namespace Modular.Engine.Groups;

/// <summary>How a provider stands in one member of a group.</summary>
/// <param name="Tenant">Identifier of the member.</param>
/// <param name="Provider">Identifier of the provider within it.</param>
/// <param name="Context">What it was judged by.</param>
/// <param name="Assessment">The judgement.</param>
/// <param name="Regime">The member's regime.</param>
public sealed record MemberAssessment(string Tenant, string Provider, ProviderContext Context, ProviderAssessment Assessment, IRegime Regime);
