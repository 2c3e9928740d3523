namespace Modular.Engine.Security;

/// <summary>Who calls.</summary>
/// <param name="Id">An opaque identifier of the person or system; never a name.</param>
/// <param name="Role">One of the SDK's role identifiers.</param>
/// <param name="Provider">The provider that the caller belongs to: its identifier within the tenant; null for other roles.</param>
public sealed record Principal(string Id, string Role, string? Provider)
{
    /// <summary>The region group that the caller works for: its identifier; null for callers of a tenant.</summary>
    public string? Group { get; init; }

    /// <summary>For whom the caller acts, as an opaque identifier; null when for itself. It goes into the audit and gives no rights.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>
    /// Whose request ids these are. An identifier alone is not enough: two providers, or two roles, can share one, and an answer that was
    /// given to one of them is not for the other. Neither roles nor identifiers of providers have a slash.
    /// </summary>
    public string Caller => $"{Role}/{Provider}/{Id}";
}
