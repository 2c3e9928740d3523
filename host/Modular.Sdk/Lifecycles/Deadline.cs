using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Lifecycles;

/// <summary>A due date that is kept.</summary>
/// <param name="Kind">What is due, unique within the trajectory, lower case with underscores, for example <c>intake</c>.</param>
/// <param name="DueOn">The last date that is in time.</param>
/// <param name="RuleId">The rule it comes from.</param>
/// <param name="Basis">How it was computed, for people.</param>
public sealed record Deadline(string Kind, LocalDate DueOn, string RuleId, LocalizedText Basis)
{
    /// <summary>Whether it is open, met or cancelled.</summary>
    public DeadlineStatus Status { get; init; } = DeadlineStatus.Open;

    /// <summary>The date on which it was met; null when it was not.</summary>
    public LocalDate? MetOn { get; init; }

    /// <summary>Says whether it was, or is, too late.</summary>
    /// <param name="today">The date of looking.</param>
    /// <returns>Whether it was met after its due date, or is still open after it.</returns>
    public bool IsLate(LocalDate today) => Status switch
    {
        DeadlineStatus.Met => MetOn > DueOn,
        DeadlineStatus.Open => today > DueOn,
        _ => false,
    };
}
