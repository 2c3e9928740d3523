using Modular.Sdk.Values;

namespace Modular.Engine.Metadata;

/// <summary>What a business rule does; exactly one of its parts is there.</summary>
public sealed record RuleActionModel
{
    /// <summary>The column that must have a value.</summary>
    public string? Require { get; init; }

    /// <summary>The column that gets a value.</summary>
    public string? Set { get; init; }

    /// <summary>The expression that <see cref="Set"/> gets its value from.</summary>
    public string? Value { get; init; }

    /// <summary>The message with which the change is refused.</summary>
    public LocalizedText? Refuse { get; init; }
}
