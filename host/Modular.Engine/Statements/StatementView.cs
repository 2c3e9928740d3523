using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Engine.Statements;

/// <summary>A statement as callers see it.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Provider">Identifier of the provider.</param>
/// <param name="Version">The sequence of its last change; 0 before it is stored.</param>
/// <param name="Statement">The statement; its identifier is empty before it is stored.</param>
/// <param name="Fields">The platform's columns.</param>
/// <param name="Regime">The regime that it was judged by, for citations; null when its module is not loaded.</param>
public sealed record StatementView(string Tenant, string Provider, long Version, Statement Statement, FieldValues Fields, IRegime? Regime)
{
    /// <summary>The lines, in order; given when it is submitted.</summary>
    public ImmutableArray<StatementLineView> Lines { get; init; } = [];

    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>The rules that the last step rested on; when only read, those that it was submitted by.</summary>
    public ImmutableArray<AppliedRule> Rules { get; init; } = [];

    public StatementDefinition? Definition => StatementDefinitions.Find(Regime, Statement.Kind);
}
