using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata;

/// <summary>A business rule: when its condition holds, it requires, sets or refuses.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Table">The table whose rows it is about.</param>
/// <param name="Label">What people read.</param>
public sealed record RuleModel(string Name, string Table, LocalizedText Label)
{
    /// <summary>Its place among the rules of the table, from low to high.</summary>
    public required int Order { get; init; }

    /// <summary>When it is looked at.</summary>
    public ImmutableArray<RuleEvent> Events { get; init; } = [RuleEvent.Create, RuleEvent.Update];

    /// <summary>Only when one of these really changes; empty for any change.</summary>
    public ImmutableArray<string> WhenChanged { get; init; } = [];

    /// <summary>The condition as filter text; null for always.</summary>
    public string? When { get; init; }

    /// <summary>What it does, in order.</summary>
    public required ImmutableArray<RuleActionModel> Actions { get; init; }
}
