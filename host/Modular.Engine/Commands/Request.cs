using Modular.Data.Writing;
using Modular.Engine.Security;

namespace Modular.Engine.Commands;

/// <summary>What a command needs to know about the call that carries it.</summary>
/// <param name="Principal">Who calls.</param>
/// <param name="Method">The method's full name, for the audit and for idempotency.</param>
/// <param name="RequestId">The caller's identifier of the intent, 1 to 100 characters.</param>
/// <param name="Fingerprint">A hash of the request without its request id.</param>
/// <param name="ValidateOnly">Whether the caller only tries.</param>
public sealed record Request(Principal Principal, string Method, string RequestId, byte[] Fingerprint, bool ValidateOnly)
{
    /// <summary>Who does it, for the audit.</summary>
    internal AuditContext Audit(IReadOnlyList<string> ruleIds) => new(Principal.Id, Principal.OnBehalfOf, RequestId, Method, ruleIds);
}
