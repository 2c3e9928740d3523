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
        var name = Read(request.Parent, "parent", errors);
        errors.ThrowIfAny();
        var (tenant, principal) = (tenants.Require(name.Tenant), context.GetPrincipal());
        var offers = IsStatement(request.Parent)
            ? StatementDocuments.List(tenant, name.Id, principal)
            : InvoiceDocuments.List(tenant, name.Id, principal);
        return Task.FromResult(new V1.ListDocumentsResponse { Documents = { offers.Select(Write) } });
    }

    public override async Task GetDocument(
        V1.GetDocumentRequest request,
        IServerStreamWriter<V1.GetDocumentResponse> responseStream,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Read(request.Name, "name", errors);
        var format = Choices.Optional<V1.DocumentFormat, DocumentFormat>(request.Format, "format", errors);
        errors.Require(
            request.Format != V1.DocumentFormat.Unspecified, "format", "REQUIRED", "Het bestandsformaat ontbreekt.", "The format is missing.");
        errors.ThrowIfAny();
        var (tenant, principal, cancel) = (tenants.Require(name.Tenant), context.GetPrincipal(), context.CancellationToken);
        await using var file = IsStatement(request.Name)
            ? StatementDocuments.Write(tenant, name.Id, format!.Value, principal, cancel)
            : InvoiceDocuments.Write(tenant, name.Id, format!.Value, principal, cancel);
        await responseStream.WriteAsync(
            new() { File = new V1.DocumentFile { Document = Write(file.Offer), SizeBytes = file.Content.Length } }, cancel);

        // A message is written out before its write ends, so that one buffer serves them all.
        var buffer = new byte[MostBytes];
        for (int read; (read = await file.Content.ReadAtLeastAsync(buffer, MostBytes, throwOnEndOfStream: false, cancel)) > 0;)
        {
            await responseStream.WriteAsync(new() { Data = UnsafeByteOperations.UnsafeWrap(buffer.AsMemory(0, read)) }, cancel);
        }
    }

    private static bool IsStatement(string name) => Names.IsIn(name, "statements");

    private static RowName Read(string name, string field, FieldErrors errors) =>
        IsStatement(name) ? Names.Statement(name, field, errors) : Names.Invoice(name, field, errors);

    private static V1.Document Write(DocumentOffer offer) => new()
    {
        Format = Choices.Write<DocumentFormat, V1.DocumentFormat>(offer.Format),
        FileName = offer.FileName,
        MediaType = offer.MediaType,
    };
}
