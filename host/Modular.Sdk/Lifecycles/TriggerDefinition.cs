using System.Collections.Immutable;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Sdk.Lifecycles;

/// <summary>Something that a person can do to a trajectory.</summary>
/// <param name="Name">Stable, lower case with underscores.</param>
/// <param name="Label">What people read.</param>
/// <param name="Roles">Who may fire it: identifiers from <see cref="RoleIds"/>.</param>
public sealed record TriggerDefinition(string Name, LocalizedText Label, ImmutableArray<string> Roles)
{
    /// <summary>The typed arguments; enough for any client to show a form.</summary>
    public ImmutableArray<ColumnDefinition> Arguments { get; init; } = [];

    /// <summary>The rules that this trigger carries out; the first is cited when the caller's role may not fire it.</summary>
    public ImmutableArray<string> RuleIds { get; init; } = [];
}
