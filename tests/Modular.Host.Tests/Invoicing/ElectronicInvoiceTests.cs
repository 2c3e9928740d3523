using System.Xml.Linq;
using Grpc.Core;
using Modular.Host.Tests.Calls;
using Modular.Invoicing.V1;
using Modular.Providers.V1;
using Modular.Statements.V1;

namespace Modular.Host.Tests.Invoicing;

public sealed class ElectronicInvoiceTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static readonly string[] Bare =
        ["BR-NL-3", "BR-NL-3", "BR-NL-3", "BR-NL-4", "BR-NL-4", "BR-NL-4", "BR-NL-10", "BR-NL-11", "BR-E-02"];

    [Fact]
    public async Task IssueInvoice_Electronic_IsRefusedUntilWhatIsMissingIsGiven()
    {
        var town = await Town.FoundAsync(host);
        var issue = Issue(town, await DraftAsync(town));
        var before = host.SequenceOf(town.Tenant);

        var violations = await CheckAsync(town, issue.Name);
        var refused = await Refused.ByAsync(Client(town).IssueInvoiceAsync(issue));

        Assert.Equal(Bare, violations.Select(violation => violation.Rule.RuleId));
        Assert.Equal(
            ["provider.street", "provider.city", "provider.postal_code", "billing.street", "billing.city", "billing.postal_code", "billing.oin", "provider.iban", "provider.vat_number"],
            violations.Select(violation => violation.Field));
        Assert.StartsWith("NLCIUS", violations[0].Rule.Source, StringComparison.Ordinal);
        Assert.Equal((StatusCode.FailedPrecondition, "RULE_VIOLATED"), refused.Outcome);
        Assert.Equal(string.Join(',', Bare.Distinct()), refused.Facts["rules"]);
        Assert.Equal(Bare.Distinct().Take(refused.RuleIds.Count), refused.RuleIds);
        Assert.Equal(before, host.SequenceOf(town.Tenant));

        await ElectronicParties.GiveAsync(host, town);
        Assert.Empty(await CheckAsync(town, issue.Name));
        Assert.False((await Client(town).GetInvoiceAsync(new() { Name = issue.Name })).Invoice.Electronic);
        var issued = (await Client(town).IssueInvoiceAsync(issue)).Invoice;
        Assert.Equal((InvoiceStatus.Issued, true), (issued.Status, issued.Electronic));
        Assert.Equal(issued, (await Client(town).GetInvoiceAsync(new() { Name = issue.Name })).Invoice);
    }

    [Fact]
    public async Task GetElectronicInvoice_SaysWhatTheInvoiceSays_AndTheSameAfterThePartiesMoved()
    {
        var town = await Town.FoundAsync(host);
        await ElectronicParties.GiveAsync(host, town);
        var issue = Issue(town, await DraftAsync(town));
        var issued = (await Client(town).IssueInvoiceAsync(issue)).Invoice;

        var (file, bytes) = await GetAsync(town, issue.Name);
        await town.ContractManager.UpdateProviderAsync(new()
        {
            Provider = new Provider { Name = town.Provider, Street = "Elders 9", DisplayName = "Werkpad Verhuisd" },
            RequestId = town.NextId(),
        });
        var later = await GetAsync(town, issue.Name);

        Assert.Equal("factuur-f-2026-1.xml", file.FileName);
        Assert.Equal("application/xml", file.MediaType);
        Assert.Equal(file.SizeBytes, bytes.Length);
        Assert.Equal(bytes, later.Bytes);
        var root = XElement.Load(new MemoryStream(bytes));
        Assert.Equal("Invoice", root.Name.LocalName);
        Assert.Equal("F 2026/1", Value(root, "ID"));
        Assert.Equal("L-1001", Value(root, "BuyerReference"));
        Assert.Equal("Gemeente Voorbeeldstad", Values(root, "RegistrationName").Last());
        Assert.Equal("Opleiding, artikel 11 lid 1 onderdeel o", Values(root, "TaxExemptionReason").Single());
        Assert.Equal($"{issued.TotalIncludingVat.Units}.00", Values(root, "PayableAmount").Single());
        Assert.DoesNotContain("Jansen", Values(root, "BuyerReference").Concat(Values(root, "Name")));
    }

    [Fact]
    public async Task GetElectronicInvoice_OfACreditNote_CreditsTheInvoiceInPositiveAmounts()
    {
        var town = await Town.FoundAsync(host);
        await ElectronicParties.GiveAsync(host, town);
        var issue = Issue(town, await DraftAsync(town));
        await Client(town).IssueInvoiceAsync(issue);
        var note = (await Client(town).CreditInvoiceAsync(
            new() { Name = issue.Name, Amount = Town.Euro(100), Reason = "Afspraak", Number = "C-1", RequestId = town.NextId() })).CreditNote;

        var (file, bytes) = await GetAsync(town, note.Name);

        var root = XElement.Load(new MemoryStream(bytes));
        Assert.True(note.Electronic);
        Assert.Equal("creditnota-c-1.xml", file.FileName);
        Assert.Equal(("CreditNote", "381"), (root.Name.LocalName, Values(root, "CreditNoteTypeCode").Single()));
        Assert.Equal("F 2026/1", Value(root.Descendants().Single(element => element.Name.LocalName == "InvoiceDocumentReference"), "ID"));
        Assert.Equal("100.00", Values(root, "PayableAmount").Single());
    }

    [Fact]
    public async Task GetElectronicInvoice_OverAStatement_RefersToTheStatementAndNamesClientsByNumber()
    {
        var town = await Town.FoundAsync(host);
        await ElectronicParties.GiveAsync(host, town);
        var trajectory = (await town.OrderAsync()).Name;
        await town.ProviderStaff.FireTriggerAsync(town.Start(trajectory, Town.On(2026, 1, 12)));
        var statement = (await Statements("provider", town.Provider).SubmitStatementAsync(town.Declare(trajectory, 12.5m))).Statement.Name;
        await Statements("case_manager").AgreeStatementAsync(new() { Name = statement, RequestId = town.NextId() });
        await Statements("contract_manager").ApproveStatementAsync(new() { Name = statement, RequestId = town.NextId() });
        var draft = (await Client(town).DraftCollectiveInvoiceAsync(new() { Statement = statement, RequestId = town.NextId() })).Invoice;

        Assert.Empty(await CheckAsync(town, draft.Name));
        var issued = (await Client(town).IssueInvoiceAsync(Issue(town, draft.Name))).Invoice;
        var root = XElement.Load(new MemoryStream((await GetAsync(town, draft.Name)).Bytes));

        Assert.True(issued.Electronic);
        Assert.Equal(statement.Split('/')[^1], Value(root, "BuyerReference"));
        Assert.Equal("Cliëntnummer: L-1001", Values(root, "Description").Single());
        Assert.Equal($"{issued.TotalIncludingVat.Units}.00", Values(root, "PayableAmount").Single());
        Assert.DoesNotContain("Jansen", root.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetElectronicInvoice_OfADraftOrOneThatBreaksRules_IsRefused()
    {
        var town = await Town.FoundAsync(host);
        var issue = Issue(town, await DraftAsync(town));
        issue.Electronic = false;

        var draft = Refused.Of(await Assert.ThrowsAsync<RpcException>(() => GetAsync(town, issue.Name)));
        await Client(town).IssueInvoiceAsync(issue);
        var broken = Refused.Of(await Assert.ThrowsAsync<RpcException>(() => GetAsync(town, issue.Name)));
        var other = new InvoicingService.InvoicingServiceClient(host.As("provider", await town.AddProviderAsync("Ander B.V.")));
        var stranger = await Refused.ByAsync(other.CheckElectronicInvoiceAsync(new() { Name = issue.Name }));

        Assert.Equal("STATE_NOT_ALLOWED", draft.Reason);
        Assert.Equal(("RULE_VIOLATED", "BR-NL-3"), (broken.Reason, broken.RuleIds[0]));
        Assert.Equal("RESOURCE_NOT_FOUND", stranger.Reason);
    }

    private static string? Value(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;

    private static IEnumerable<string> Values(XElement root, string name) =>
        root.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value);

    private InvoicingService.InvoicingServiceClient Client(Town town) => new(host.As("provider", town.Provider));

    private StatementService.StatementServiceClient Statements(string role, string? provider = null) => new(host.As(role, provider));

    private async Task<IReadOnlyList<Common.V1.Violation>> CheckAsync(Town town, string invoice) =>
        (await Client(town).CheckElectronicInvoiceAsync(new() { Name = invoice })).Violations;

    private async Task<(ElectronicInvoiceFile File, byte[] Bytes)> GetAsync(Town town, string invoice)
    {
        using var call = Client(town).GetElectronicInvoice(new() { Name = invoice });
        ElectronicInvoiceFile? file = null;
        using var bytes = new MemoryStream();
        while (await call.ResponseStream.MoveNext(default))
        {
            file ??= call.ResponseStream.Current.File;
            call.ResponseStream.Current.Data.WriteTo(bytes);
        }

        return (file!, bytes.ToArray());
    }

    private async Task<string> DraftAsync(Town town)
    {
        var trajectory = await town.OrderAsync();
        await town.ProviderStaff.FireTriggerAsync(town.Start(trajectory.Name, Town.On(2026, 1, 12)));
        return (await Client(town).DraftInvoiceAsync(new() { Parent = trajectory.Name, RequestId = town.NextId() })).Invoice.Name;
    }

    private static IssueInvoiceRequest Issue(Town town, string draft) =>
        new() { Name = draft, Number = "F 2026/1", ClientNumber = "L-1001", Electronic = true, RequestId = town.NextId() };
}
