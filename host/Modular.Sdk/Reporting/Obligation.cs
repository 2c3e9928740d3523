using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Reporting;

/// <summary>A report or meeting that is due.</summary>
/// <param name="Kind">What is due: a report kind, or for example <c>evaluation_meeting</c>.</param>
/// <param name="Key">Unique for its subject and period, so that nothing is asked twice.</param>
/// <param name="DueOn">The last date that is in time.</param>
/// <param name="RuleId">The rule it comes from.</param>
/// <param name="Text">What is to be done.</param>
public sealed record Obligation(string Kind, string Key, LocalDate DueOn, string RuleId, LocalizedText Text)
{
    /// <summary>The period it covers, or null.</summary>
    public DatePeriod? Period { get; init; }

    /// <summary>Who owes it, from <see cref="RoleIds"/>.</summary>
    public string OwedBy { get; init; } = RoleIds.Provider;

    /// <summary>The date on which it was done, or null.</summary>
    public LocalDate? DoneOn { get; init; }
}
