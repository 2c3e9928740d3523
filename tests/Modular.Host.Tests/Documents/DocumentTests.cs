using Grpc.Core;
using Modular.Documents.V1;
using Modular.Host.Tests.Calls;
using Modular.Invoicing.V1;
using Modular.Statements.V1;

namespace Modular.Host.Tests.Documents;

public sealed class DocumentTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task GetDocument_OfAnIssuedInvoice_StreamsTheFileAndThenItsBytes()
    {
        var town = await Town.FoundAsync(host);
        var invoice = await IssueAsync(town, "F 2026/001");

        var (file, bytes) = await GetAsync(invoice, "case_manager");

        Assert.Equal("factuur-f-2026-001.pdf", file.Document.FileName);
        Assert.Equal("application/pdf", file.Document.MediaType);
        Assert.Equal(file.SizeBytes, bytes.Length);
        Assert.Equal("%PDF-"u8, bytes.AsSpan(0, 5));
        Assert.Equal([file.Document], (await Client("case_manager").ListDocumentsAsync(new ListDocumentsRequest { Parent = invoice })).Documents);
        Assert.Equal(bytes, (await GetAsync(invoice, "provider", town.Provider)).Bytes);
    }

    [Fact]
    public async Task GetDocument_OfACreditNote_IsItsOwn()
    {
        var town = await Town.FoundAsync(host);
        var invoice = await IssueAsync(town, "F-1");
        var credited = await Invoicing(town).CreditInvoiceAsync(
            new CreditInvoiceRequest { Name = invoice, Amount = Town.Euro(1), Reason = "R", Number = "C-1", RequestId = town.NextId() });

        Assert.Equal("creditnota-c-1.pdf", (await GetAsync(credited.CreditNote.Name, "case_manager")).File.Document.FileName);
    }

    [Fact]
    public async Task GetDocument_OfADraft_IsNotAvailable()
    {
        var town = await Town.FoundAsync(host);
        var draft = await DraftAsync(town);

        Assert.Empty((await Client("case_manager").ListDocumentsAsync(new ListDocumentsRequest { Parent = draft })).Documents);
        var refused = Refused.Of(await Assert.ThrowsAsync<RpcException>(() => GetAsync(draft, "case_manager")));
        Assert.Equal((StatusCode.FailedPrecondition, "DOCUMENT_NOT_AVAILABLE"), (refused.Code, refused.Reason));
    }

    [Fact]
    public async Task GetDocument_InAFormatThatThereIsNot_SaysWhichThereAre()
    {
        var town = await Town.FoundAsync(host);
        var invoice = await IssueAsync(town, "F-1");

        var refused = Refused.Of(await Assert.ThrowsAsync<RpcException>(() => GetAsync(invoice, "case_manager", format: DocumentFormat.Xlsx)));
        Assert.Equal("DOCUMENT_NOT_AVAILABLE", refused.Reason);
        Assert.Equal("pdf", refused.Facts["formats"]);
    }

    [Fact]
    public async Task GetDocument_OfAnotherProvidersInvoice_IsNotFound()
    {
        var town = await Town.FoundAsync(host);
        var invoice = await IssueAsync(town, "F-1");
        var other = await town.AddProviderAsync("Ander B.V.");

        var refused = Refused.Of(await Assert.ThrowsAsync<RpcException>(() => GetAsync(invoice, "provider", other)));
        Assert.Equal("RESOURCE_NOT_FOUND", refused.Reason);
    }

    [Fact]
    public async Task GetDocument_OfAStatement_IsAWorkbookForWhoMayReadTheLines()
    {
        var town = await Town.FoundAsync(host);
        var order = await town.OrderAsync();
        await town.ProviderStaff.FireTriggerAsync(town.Start(order.Name, Town.On(2026, 1, 12)));
        var provider = new StatementService.StatementServiceClient(host.As("provider", town.Provider));
        var statement = (await provider.SubmitStatementAsync(town.Declare(order.Name, 1))).Statement.Name;

        var (file, bytes) = await GetAsync(statement, "provider", town.Provider, DocumentFormat.Xlsx);

        Assert.Equal("urendeclaratie-2026-01.xlsx", file.Document.FileName);
        Assert.Equal("PK"u8, bytes.AsSpan(0, 2));
        Assert.Equal([file.Document], (await Client("case_manager").ListDocumentsAsync(new ListDocumentsRequest { Parent = statement })).Documents);
        var figures = Refused.Of(await Assert.ThrowsAsync<RpcException>(() => GetAsync(statement, "policy_adviser", format: DocumentFormat.Xlsx)));
        Assert.Equal("ROLE_NOT_PERMITTED", figures.Reason);
        var pages = Refused.Of(await Assert.ThrowsAsync<RpcException>(() => GetAsync(statement, "case_manager")));
        Assert.Equal(("DOCUMENT_NOT_AVAILABLE", "xlsx"), (pages.Reason, pages.Facts["formats"]));
    }

    [Fact]
    public async Task GetDocument_AskedForNothing_NamesEveryField()
    {
        var refused = Refused.Of(await Assert.ThrowsAsync<RpcException>(() => GetAsync("tenants/x", "case_manager", format: DocumentFormat.Unspecified)));
        Assert.Equal([("name", "RESOURCE_NAME_INVALID"), ("format", "REQUIRED")], refused.Fields);
    }

    [Fact]
    public async Task GetDocument_WithdrawnHalfway_EndsAsWithdrawn()
    {
        var town = await Town.FoundAsync(host);
        var invoice = await IssueAsync(town, "F-1");
        using var cancel = new CancellationTokenSource();
        using var call = Client("case_manager").GetDocument(
            new GetDocumentRequest { Name = invoice, Format = DocumentFormat.Pdf }, cancellationToken: cancel.Token);
        await call.ResponseStream.MoveNext();
        await cancel.CancelAsync();

        var error = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await call.ResponseStream.MoveNext())
            {
            }
        });
        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
    }

    private DocumentService.DocumentServiceClient Client(string role, string? provider = null) => new(host.As(role, provider));

    private InvoicingService.InvoicingServiceClient Invoicing(Town town) => new(host.As("provider", town.Provider));

    private async Task<(DocumentFile File, byte[] Bytes)> GetAsync(
        string name, string role, string? provider = null, DocumentFormat format = DocumentFormat.Pdf)
    {
        using var call = Client(role, provider).GetDocument(new GetDocumentRequest { Name = name, Format = format });
        Assert.True(await call.ResponseStream.MoveNext());
        var file = call.ResponseStream.Current.File;
        using var bytes = new MemoryStream();
        while (await call.ResponseStream.MoveNext())
        {
            var data = call.ResponseStream.Current.Data;
            Assert.InRange(data.Length, 1, 64 * 1024);
            data.WriteTo(bytes);
        }

        return (file, bytes.ToArray());
    }

    private async Task<string> DraftAsync(Town town)
    {
        var order = await town.OrderAsync();
        await town.ProviderStaff.FireTriggerAsync(town.Start(order.Name, Town.On(2026, 1, 12)));
        return (await Invoicing(town).DraftInvoiceAsync(new DraftInvoiceRequest { Parent = order.Name, RequestId = town.NextId() })).Invoice.Name;
    }

    private async Task<string> IssueAsync(Town town, string number)
    {
        var draft = await DraftAsync(town);
        await Invoicing(town).IssueInvoiceAsync(
            new IssueInvoiceRequest { Name = draft, Number = number, ClientNumber = "L-1001", RequestId = town.NextId() });
        return draft;
    }
}
