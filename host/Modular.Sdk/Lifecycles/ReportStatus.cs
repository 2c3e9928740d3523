namespace Modular.Sdk.Lifecycles;

/// <summary>Where a report stands.</summary>
public enum ReportStatus
{
    /// <summary>Still to be submitted.</summary>
    Owed,

    /// <summary>Submitted, not judged, or never judged where no judgement is asked for.</summary>
    Submitted,

    /// <summary>Accepted by the municipality.</summary>
    Accepted,

    /// <summary>No longer asked for.</summary>
    Cancelled,
}
