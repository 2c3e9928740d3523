using NodaTime;

namespace Modular.Sdk.Tariffs;

/// <summary>Whether a report was in time.</summary>
/// <param name="Key">The report's key.</param>
/// <param name="DueOn">The last date that was in time.</param>
/// <param name="SubmittedOn">The date of receipt; null when it was not submitted.</param>
/// <param name="InTime">Whether it was received on or before its due date, or is not yet due.</param>
public sealed record ReportTimeliness(string Key, LocalDate DueOn, LocalDate? SubmittedOn, bool InTime);
