using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Lifecycles;

/// <summary>A report that a trajectory owes, or owed. It has a deadline of the same kind as its key.</summary>
/// <param name="Key">Unique within the trajectory, for example <c>progress_1</c> or <c>final</c>.</param>
/// <param name="Kind">The report definition's kind, for example <c>progress</c>.</param>
/// <param name="DueOn">The last date on which it is in time.</param>
/// <param name="RuleId">The rule it comes from.</param>
/// <param name="Basis">How the due date was computed, for people.</param>
public sealed record Report(string Key, string Kind, LocalDate DueOn, string RuleId, LocalizedText Basis)
{
    /// <summary>The period it covers, or null.</summary>
    public DatePeriod? Period { get; init; }

    /// <summary>Where it stands.</summary>
    public ReportStatus Status { get; init; } = ReportStatus.Owed;

    /// <summary>The date on which it was submitted; null when it was not.</summary>
    public LocalDate? SubmittedOn { get; init; }

    /// <summary>What it says, by section; empty until submitted.</summary>
    public FieldValues Content { get; init; } = FieldValues.Empty;
}
