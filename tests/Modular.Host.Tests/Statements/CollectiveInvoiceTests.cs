using Grpc.Core;
using Modular.Host.Tests.Calls;
using Modular.Invoicing.V1;
using Modular.Providers.V1;
using Modular.Statements.V1;

namespace Modular.Host.Tests.Statements;

public sealed class CollectiveInvoiceTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task Invoice_OverAnApprovedStatement_GoesFromDraftToPaid()
    {
        var (town, statement, trajectory) = await SubmittedAsync();
        await ApproveAsync(town, statement);

        var draft = (await Provider(town).DraftCollectiveInvoiceAsync(Draft(town, statement))).Invoice;

        Assert.Equal((statement, "", 1000L), (draft.Statement, draft.Trajectory, draft.TotalIncludingVat.Units));
        Assert.Equal((trajectory, VatTreatment.Exempt, "0"), (draft.Lines.Single().Trajectory, draft.Lines[0].VatTreatment, draft.Lines[0].VatPercentage));
        Assert.Equal((VatTreatment.Exempt, 1000L, 0L), (draft.VatBreakdown.Single().Treatment, draft.VatBreakdown[0].Taxable.Units, draft.VatBreakdown[0].Vat.Units));
        Assert.Equal(1, draft.TotalLines);
        var line = (await Statements("provider", town.Provider).ListStatementLinesAsync(new() { Parent = statement })).Lines.Single();
        Assert.Equal(draft.Name, line.Invoice);
        await Provider(town).IssueInvoiceAsync(new() { Name = draft.Name, Number = "F-1", RequestId = town.NextId() });
        var received = await Municipality.ReceiveInvoiceAsync(new() { Name = draft.Name, RequestId = town.NextId() });
        Assert.Equal(4, received.Invoice.ReminderOn.Day);
        var paid = await Municipality.PayInvoiceAsync(new() { Name = draft.Name, RequestId = town.NextId() });
        Assert.Equal(InvoiceStatus.Paid, paid.Invoice.Status);
        Assert.Null(host.BrokenTrailOf(town.Tenant));
    }

    [Fact]
    public async Task Draft_EveryRefusal_HasItsReasonAndWritesNothing()
    {
        var (town, statement, _) = await SubmittedAsync();

        var early = await Refused.ByAsync(Provider(town).DraftCollectiveInvoiceAsync(Draft(town, statement)));
        Assert.Equal((StatusCode.FailedPrecondition, "STATE_NOT_ALLOWED"), early.Outcome);
        await ApproveAsync(town, statement);
        var before = host.SequenceOf(town.Tenant);
        var wrongRole = await Refused.ByAsync(Municipality.DraftCollectiveInvoiceAsync(Draft(town, statement)));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), wrongRole.Outcome);
        var stranger = new InvoicingService.InvoicingServiceClient(host.As("provider", await town.AddProviderAsync("Andere weg")));
        before = host.SequenceOf(town.Tenant);
        Assert.Equal("RESOURCE_NOT_FOUND", (await Refused.ByAsync(stranger.DraftCollectiveInvoiceAsync(Draft(town, statement)))).Reason);
        Assert.Equal(
            ["request_id", "statement"],
            (await Refused.ByAsync(Provider(town).DraftCollectiveInvoiceAsync(new() { Statement = "x" }))).Fields.Select(field => field.Field).Order());
        var tried = Draft(town, statement);
        tried.ValidateOnly = true;
        Assert.Equal("", (await Provider(town).DraftCollectiveInvoiceAsync(tried)).Invoice.Name);
        Assert.Equal(before, host.SequenceOf(town.Tenant));
        await Provider(town).DraftCollectiveInvoiceAsync(Draft(town, statement));
        var again = await Refused.ByAsync(Provider(town).DraftCollectiveInvoiceAsync(Draft(town, statement)));
        Assert.Equal([("statement", "ALREADY_INVOICED")], again.Fields);
    }

    private InvoicingService.InvoicingServiceClient Municipality => new(host.As("case_manager"));

    private InvoicingService.InvoicingServiceClient Provider(Town town) => new(host.As("provider", town.Provider));

    private StatementService.StatementServiceClient Statements(string role, string? provider = null) => new(host.As(role, provider));

    private static DraftCollectiveInvoiceRequest Draft(Town town, string statement) => new() { Statement = statement, RequestId = town.NextId() };

    private async Task ApproveAsync(Town town, string statement)
    {
        await Statements("case_manager").AgreeStatementAsync(new() { Name = statement, RequestId = town.NextId() });
        await Statements("contract_manager").ApproveStatementAsync(new() { Name = statement, RequestId = town.NextId() });
    }

    private async Task<(Town Town, string Statement, string Trajectory)> SubmittedAsync()
    {
        var town = await Town.FoundAsync(host);
        var trajectory = (await town.OrderAsync()).Name;
        await town.ProviderStaff.FireTriggerAsync(town.Start(trajectory, Town.On(2026, 1, 12)));
        var submitted = await Statements("provider", town.Provider).SubmitStatementAsync(town.Declare(trajectory, 12.5m));
        return (town, submitted.Statement.Name, trajectory);
    }
}
