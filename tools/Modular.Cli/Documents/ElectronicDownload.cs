using Grpc.Core;
using Modular.Invoicing.V1;

namespace Modular.Cli.Documents;

/// <summary>Takes the electronic form of an invoice from the host and keeps it as a file.</summary>
public static class ElectronicDownload
{
    /// <summary>Saves an electronic invoice or credit note.</summary>
    /// <param name="invoker">The host.</param>
    /// <param name="invoice">Its resource name.</param>
    /// <param name="path">Where to, from the name that the host gives the file.</param>
    /// <param name="call">As whom.</param>
    /// <returns>What was saved, and where.</returns>
    public static async Task<(ElectronicInvoiceFile File, string Path)> SaveAsync(
        CallInvoker invoker, string invoice, Func<string, string> path, CallOptions call)
    {
        using var stream = new InvoicingService.InvoicingServiceClient(invoker).GetElectronicInvoice(
            new GetElectronicInvoiceRequest { Name = invoice }, call);
        if (!await stream.ResponseStream.MoveNext(call.CancellationToken).ConfigureAwait(false))
        {
            throw new RpcException(new Status(StatusCode.DataLoss, "The host sent nothing."));
        }

        // The host's name for it is only a name: it says nothing of where to keep it.
        var file = stream.ResponseStream.Current.File;
        var target = path(Path.GetFileName(file.FileName));
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
}
