namespace Modular.Engine.Security;

/// <summary>Who calls.</summary>
/// <param name="Id">An opaque identifier of the person or system; never a name.</param>
/// <param name="Role">One of the SDK's role identifiers.</param>
/// <param name="Provider">The provider that the caller belongs to: its identifier within the tenant; null for other roles.</param>
public sealed record Principal(string Id, string Role, string? Provider);
