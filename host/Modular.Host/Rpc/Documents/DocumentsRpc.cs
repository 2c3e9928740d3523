using Google.Protobuf;
using Grpc.Core;
using Modular.Engine.Documents;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Documents.V1;

namespace Modular.Host.Rpc.Documents;

/// <summary>modular.documents.v1.DocumentService over the engine.</summary>
internal sealed class DocumentsRpc(TenantDirectory tenants) : V1.DocumentService.DocumentServiceBase
{
    private const int MostBytes = 64 * 1024;

    public override Task<V1.ListDocumentsResponse> ListDocuments(V1.ListDocumentsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Invoice(request.Parent, "parent", errors);
        errors.ThrowIfAny();
        var offers = InvoiceDocuments.List(tenants.Require(name.Tenant), name.Id, context.GetPrincipal());
        return Task.FromResult(new V1.ListDocumentsResponse { Documents = { offers.Select(Write) } });
    }

    public override async Task GetDocument(
        V1.GetDocumentRequest request,
        IServerStreamWriter<V1.GetDocumentResponse> responseStream,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Invoice(request.Name, "name", errors);
        var format = Choices.Optional<V1.DocumentFormat, DocumentFormat>(request.Format, "format", errors);
        errors.Require(
            request.Format != V1.DocumentFormat.Unspecified, "format", "REQUIRED", "Het bestandsformaat ontbreekt.", "The format is missing.");
        errors.ThrowIfAny();
        var cancel = context.CancellationToken;
        await using var file = InvoiceDocuments.Write(
            tenants.Require(name.Tenant), name.Id, format!.Value, context.GetPrincipal(), cancel);
        await responseStream.WriteAsync(
            new() { File = new V1.DocumentFile { Document = Write(file.Offer), SizeBytes = file.Content.Length } }, cancel);

        // A message is written out before its write ends, so that one buffer serves them all.
        var buffer = new byte[MostBytes];
        for (int read; (read = await file.Content.ReadAtLeastAsync(buffer, MostBytes, throwOnEndOfStream: false, cancel)) > 0;)
        {
            await responseStream.WriteAsync(new() { Data = UnsafeByteOperations.UnsafeWrap(buffer.AsMemory(0, read)) }, cancel);
        }
    }

    private static V1.Document Write(DocumentOffer offer) => new()
    {
        Format = Choices.Write<DocumentFormat, V1.DocumentFormat>(offer.Format),
        FileName = offer.FileName,
        MediaType = offer.MediaType,
    };
}
