namespace Modular.Data.Writing;

/// <summary>Who does what; goes into every audit row of a command.</summary>
public sealed record AuditContext(string Actor, string? OnBehalfOf, string? RequestId, string Method, IReadOnlyList<string> RuleIds)
{
    public static AuditContext System(string method) => new("system", null, null, method, []);
}
