using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Engine.Reporting;

/// <summary>A report as callers see it.</summary>
public sealed record ReportView(Report Report, IRegime? Regime, LocalDate Today)
{
    /// <summary>Received after its due date, or still owed after it.</summary>
    public bool Late => Report.Status switch
    {
        ReportStatus.Owed => Today > Report.DueOn,
        ReportStatus.Cancelled => false,
        _ => Report.SubmittedOn > Report.DueOn,
    };
}
