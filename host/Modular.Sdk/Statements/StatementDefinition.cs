using System.Collections.Immutable;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Sdk.Statements;

/// <summary>
/// A document that a provider hands in for a period, with lines: an accountability document, a declaration, a yearly report, a
/// production account. The regime composes or checks the lines; people judge the whole.
/// </summary>
/// <param name="Kind">Also the name of its table: lower case with underscores, starting with the regime's prefix.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Roles">Who may submit it: identifiers from <see cref="RoleIds"/>.</param>
public sealed record StatementDefinition(string Kind, LocalizedText Label, ImmutableArray<string> Roles)
{
    /// <summary>Who must agree before it can be approved; empty when nobody has to.</summary>
    public ImmutableArray<string> AgreedBy { get; init; } = [];

    /// <summary>Who approves or returns it; empty when no approval is asked.</summary>
    public ImmutableArray<string> ApprovedBy { get; init; } = [];

    /// <summary>What the submitter fills in for the whole.</summary>
    public ImmutableArray<ColumnDefinition> Fields { get; init; } = [];

    /// <summary>What the regime computes for the whole.</summary>
    public ImmutableArray<ColumnDefinition> Computed { get; init; } = [];

    /// <summary>What the submitter fills in per line; empty when the regime composes the lines from the trajectories.</summary>
    public ImmutableArray<ColumnDefinition> LineFields { get; init; } = [];

    /// <summary>What the regime computes per line; together with <see cref="LineFields"/> the columns of the document, in order.</summary>
    public ImmutableArray<ColumnDefinition> LineComputed { get; init; } = [];

    /// <summary>
    /// The parts that the columns of the whole are read in; columns that are in none come after them. Empty when it has no parts.
    /// </summary>
    public ImmutableArray<StatementSection> Sections { get; init; } = [];

    /// <summary>Which of the provider's trajectories it is made from.</summary>
    public StatementScope Scope { get; init; }

    /// <summary>Whether lines with an amount may be invoiced once the statement stands.</summary>
    public bool Invoiced { get; init; }

    /// <summary>The rules that ask for it and for its content; cited when the caller's role may not submit it.</summary>
    public ImmutableArray<string> RuleIds { get; init; } = [];
}
