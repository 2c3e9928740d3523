using Grpc.Core;
using Modular.Engine.EffectiveDating;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Records.V1;

namespace Modular.Host.Rpc.Records;

/// <summary>Calls about records that hold for a period.</summary>
internal sealed class EffectiveDatedCalls(TenantDirectory tenants)
{
    public V1.LookUpRecordResponse LookUp(V1.LookUpRecordRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, table) = Names.Table(request.Parent, "parent", errors);
        errors.Require(request.Key.Count > 0, "key", "REQUIRED", "De sleutel is leeg.", "The key is empty.");
        var key = RecordReads.Values(request.Key, "key", errors);
        var asOf = Dates.Required(request.AsOf, "as_of", errors);
        var knownAt = Instants.Optional(request.KnownAt, "known_at", errors);
        errors.ThrowIfAny();
        var row = DatedQueries.LookUp(tenants.Require(tenant), table, key, asOf, knownAt, context.GetPrincipal());
        return new V1.LookUpRecordResponse { Record = RecordWire.Write(row) };
    }
}
