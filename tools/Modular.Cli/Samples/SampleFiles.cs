using Grpc.Core;
using Modular.Cli.Commands;
using Modular.Cli.Documents;
using Modular.Cli.Wire;
using Modular.Documents.V1;
using Modular.Invoicing.V1;
using Modular.Statements.V1;

namespace Modular.Cli.Samples;

/// <summary>Writes every document of a tenant into a folder.</summary>
public sealed class SampleFiles(CallInvoker invoker, string tenant, string folder, CancellationToken cancellation)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    private CallOptions Call => new(new CallIdentity("contract_manager", "sample", null).ToMetadata(), cancellationToken: cancellation);

    public async Task<IReadOnlyList<SampleFile>> SaveAsync()
    {
        var invoicing = new InvoicingService.InvoicingServiceClient(invoker);
        var invoices = await Paged.AllAsync(
            token => invoicing.ListInvoicesAsync(new ListInvoicesRequest { Parent = tenant, PageSize = Paged.Size, PageToken = token }, Call),
            response => response.NextPageToken).ConfigureAwait(false);
        var stating = new StatementService.StatementServiceClient(invoker);
        var statements = await Paged.AllAsync(
            token => stating.ListStatementsAsync(new ListStatementsRequest { Parent = tenant, PageSize = Paged.Size, PageToken = token }, Call),
            response => response.NextPageToken).ConfigureAwait(false);
        var files = new List<SampleFile>();
        foreach (var name in invoices.Invoices.Select(invoice => invoice.Name).Concat(statements.Statements.Select(each => each.Name)))
        {
            await foreach (var file in OfAsync(name).ConfigureAwait(false))
            {
                files.Add(file);
            }
        }

        foreach (var invoice in invoices.Invoices.Where(invoice => invoice.Status != InvoiceStatus.Draft))
        {
            var (file, path) = await ElectronicDownload.SaveAsync(invoker, invoice.Name, Free, Call).ConfigureAwait(false);
            files.Add(new SampleFile(path, invoice.Name, file.SizeBytes));
        }

        return files;
    }

    private async IAsyncEnumerable<SampleFile> OfAsync(string name)
    {
        var documents = await new DocumentService.DocumentServiceClient(invoker)
            .ListDocumentsAsync(new ListDocumentsRequest { Parent = name }, Call).ConfigureAwait(false);
        foreach (var document in documents.Documents)
        {
            var request = new GetDocumentRequest { Name = name, Format = document.Format };
            var (file, path) = await Download.SaveAsync(invoker, request, document => Free(document.FileName), Call).ConfigureAwait(false);
            yield return new SampleFile(path, name, file.SizeBytes);
        }
    }

    // Two providers can use the same number, and two statements can be of the same period.
    private string Free(string fileName)
    {
        var (name, extension) = (Path.GetFileNameWithoutExtension(fileName), Path.GetExtension(fileName));
        var free = Enumerable.Range(1, int.MaxValue).Select(at => at == 1 ? $"{name}{extension}" : $"{name}-{at}{extension}").First(_taken.Add);
        return Path.Combine(folder, free);
    }
}
