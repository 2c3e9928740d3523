using System.Collections.Immutable;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Sdk.Entries;

/// <summary>
/// A kind of thing that is recorded on file beside any one trajectory: a paper, a complaint, a planned conversation, an incident.
/// </summary>
/// <param name="Kind">Also the name of its table: lower case with underscores, starting with the regime's prefix.</param>
/// <param name="Label">What people read.</param>
/// <param name="Roles">Who may record it: identifiers from <see cref="RoleIds"/>.</param>
public sealed record EntryDefinition(string Kind, LocalizedText Label, ImmutableArray<string> Roles)
{
    /// <summary>Whether it is about the tenant itself instead of a provider.</summary>
    public bool OfTenant { get; init; }

    /// <summary>What the caller fills in.</summary>
    public ImmutableArray<ColumnDefinition> Fields { get; init; } = [];

    /// <summary>Columns that the regime fills in when it is recorded.</summary>
    public ImmutableArray<ColumnDefinition> Computed { get; init; } = [];

    /// <summary>The rules that ask for it; cited when the caller's role may not record it.</summary>
    public ImmutableArray<string> RuleIds { get; init; } = [];
}
