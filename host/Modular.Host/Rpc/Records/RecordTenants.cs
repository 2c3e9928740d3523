using Modular.Engine.Errors;
using Modular.Engine.Tenants;

namespace Modular.Host.Rpc.Records;

/// <summary>The tenant of a write of records.</summary>
internal static class RecordTenants
{
    /// <summary>
    /// Finds it although values are wrong: what the table has against the others is told together with that. Only when the request cannot
    /// be a request at all is it refused at once.
    /// </summary>
    public static Tenant Require(TenantDirectory tenants, string id, FieldErrors errors)
    {
        if (id.Length == 0 || errors.Any(error => error.Field is "parent" or "name" or "record" or "record.name" or "request_id"))
        {
            errors.ThrowIfAny();
        }

        return tenants.Require(id);
    }
}
