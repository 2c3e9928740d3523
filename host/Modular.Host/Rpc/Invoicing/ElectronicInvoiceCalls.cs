using Google.Protobuf;
using Grpc.Core;
using Modular.Engine.Einvoicing;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Invoicing.V1;

namespace Modular.Host.Rpc.Invoicing;

/// <summary>The part of InvoicingService that is about the electronic form.</summary>
internal sealed class ElectronicInvoiceCalls(TenantDirectory tenants)
{
    private const int MostBytes = 64 * 1024;

    public V1.CheckElectronicInvoiceResponse Check(V1.CheckElectronicInvoiceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Invoice(request.Name, "name", errors);
        errors.ThrowIfAny();
        var violations = ElectronicInvoices.Check(tenants.Require(name.Tenant), name.Id, context.GetPrincipal());
        return new() { Violations = { violations.Select(violation => Citations.Write(violation, ElectronicInvoices.Rules)) } };
    }

    public async Task WriteAsync(
        V1.GetElectronicInvoiceRequest request,
        IServerStreamWriter<V1.GetElectronicInvoiceResponse> response,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Invoice(request.Name, "name", errors);
        errors.ThrowIfAny();
        var file = ElectronicInvoices.Get(tenants.Require(name.Tenant), name.Id, context.GetPrincipal());
        await response.WriteAsync(
            new()
            {
                File = new V1.ElectronicInvoiceFile
                {
                    FileName = file.FileName,
                    MediaType = ElectronicInvoiceFile.MediaType,
                    SizeBytes = file.Content.Length,
                },
            },
            context.CancellationToken);
        for (var rest = file.Content; rest.Length > 0; rest = rest[Math.Min(MostBytes, rest.Length)..])
        {
            await response.WriteAsync(
                new() { Data = UnsafeByteOperations.UnsafeWrap(rest[..Math.Min(MostBytes, rest.Length)]) }, context.CancellationToken);
        }
    }
}
