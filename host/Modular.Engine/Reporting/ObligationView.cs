using Modular.Sdk;
using Modular.Sdk.Reporting;

namespace Modular.Engine.Reporting;

/// <summary>An obligation as callers see it.</summary>
/// <param name="Subject">The trajectory, the provider or the tenant, by resource name.</param>
/// <param name="Obligation">What is due.</param>
/// <param name="Regime">The regime, for citations.</param>
public sealed record ObligationView(string Subject, Obligation Obligation, IRegime Regime);
