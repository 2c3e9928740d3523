using Grpc.Core;
using Modular.Documents.V1;

namespace Modular.Cli.Documents;

/// <summary>Takes a document from the host and keeps it as a file.</summary>
public static class Download
{
    /// <summary>Saves a document.</summary>
    /// <param name="invoker">The host.</param>
    /// <param name="request">Which document.</param>
    /// <param name="path">Where to, from what the host says of it.</param>
    /// <param name="call">As whom.</param>
    /// <returns>What was saved, and where.</returns>
    public static async Task<(DocumentFile File, string Path)> SaveAsync(
        CallInvoker invoker, GetDocumentRequest request, Func<Document, string> path, CallOptions call)
    {
        using var stream = new DocumentService.DocumentServiceClient(invoker).GetDocument(request, call);
        if (!await stream.ResponseStream.MoveNext(call.CancellationToken).ConfigureAwait(false))
        {
            throw new RpcException(new Status(StatusCode.DataLoss, "The host sent nothing."));
        }

        var file = stream.ResponseStream.Current.File;
        var target = path(file.Document);
        var content = File.Create(target);
        await using (content.ConfigureAwait(false))
        {
            while (await stream.ResponseStream.MoveNext(call.CancellationToken).ConfigureAwait(false))
            {
                await content.WriteAsync(stream.ResponseStream.Current.Data.Memory, call.CancellationToken).ConfigureAwait(false);
            }
        }

        return (file, target);
    }

    /// <summary>The name that the host gives a file, without any folder that it might name.</summary>
    public static string FileName(Document document) => Path.GetFileName(document.FileName);
}
